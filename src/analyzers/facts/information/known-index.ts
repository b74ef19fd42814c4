import { folded, type KnownValue } from "./known-value.ts"
import { addressKey, addressKeys } from "./same-address.ts"
import { hasTimeForm } from "./time-of-visit.ts"

interface Placed {
  readonly known: KnownValue
  /** The first of several that fit is taken. */
  readonly order: number
}

/** What the browser knew, arranged so that a value is held only against what it can be equal to. */
interface KnownIndex {
  /** All that may equal the value or share an identifier with it, in order; to be held against it still. */
  readonly candidates: (value: string) => readonly KnownValue[]
}

const indexes = new WeakMap<readonly KnownValue[], KnownIndex>()

/** The index of a list, made once. */
export function indexOf(values: readonly KnownValue[]): KnownIndex {
  const made = indexes.get(values) ?? makeIndex(values)
  indexes.set(values, made)
  return made
}

function makeIndex(values: readonly KnownValue[]): KnownIndex {
  const byKey = new Map<string, Placed[]>()
  for (const [order, known] of values.entries())
    for (const key of keysOf(known)) {
      const placed = byKey.get(key)
      if (placed) placed.push({ known, order })
      else byKey.set(key, [{ known, order }])
    }
  const find = (value: string) => inOrder(sentKeys(value).flatMap((key) => byKey.get(key) ?? []))
  return { candidates: remembered(find) }
}

/** Sends of one visit repeat many values; no more are kept than these, and no long ones. */
const mostRemembered = 2000
const longestRemembered = 300

function remembered(find: KnownIndex["candidates"]): KnownIndex["candidates"] {
  const answers = new Map<string, readonly KnownValue[]>()
  return (value) => {
    if (value.length > longestRemembered) return find(value)
    const known = answers.get(value)
    if (known) return known
    const found = find(value)
    if (answers.size >= mostRemembered) answers.clear()
    answers.set(value, found)
    return found
  }
}

function inOrder(placed: readonly Placed[]): readonly KnownValue[] {
  if (placed.length < 2) return placed.map(({ known }) => known)
  return [...new Set(placed.toSorted((a, b) => a.order - b.order).map(({ known }) => known))]
}

function keysOf(known: KnownValue): readonly string[] {
  if (known.match === "address") return addressKeys(known.text).map((key) => `a:${key}`)
  if (known.match === "identifier") return identifierKeys(known.text)
  return [known.match === "time" ? "t:" : `w:${folded(known.text)}`]
}

/**
 * Of two texts of which one stands in the other, whole runs of letters and digits are the same: the shorter one's
 * longest run is a run of the longer one. `s:` finds a known text inside a sent one, `l:` a sent text inside a known one.
 */
function identifierKeys(text: string): readonly string[] {
  const runs = runsOf(text)
  return [`s:${longest(runs)}`, ...runs.map((run) => `l:${run}`)]
}

/** Too long to be a value on its own; only an identifier may stand inside. */
const longestWhole = 4096
const longestSearched = 200_000

function sentKeys(value: string): readonly string[] {
  const runs = runsOf(value.slice(0, longestSearched))
  const identifiers = [...runs.map((run) => `s:${run}`), `l:${longest(runs)}`]
  if (value.length > longestWhole) return identifiers
  const address = addressKey(value)
  return [
    ...identifiers,
    `w:${folded(value)}`,
    ...(address === undefined ? [] : [`a:${address}`]),
    ...(hasTimeForm(value) ? ["t:"] : []),
  ]
}

function longest(runs: readonly string[]): string {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), "")
}

function runsOf(text: string): readonly string[] {
  return [...new Set(text.match(/[A-Za-z0-9]+/g))]
}
