import { comparable, isIsolated, type Squeezed, squeeze, standsAlone } from "../plain-text.ts"

/** A word of the knowledge and the ids it stands for. */
interface Term {
  readonly key: string
  readonly ids: readonly string[]
}

/** Words ready to be found in texts. */
export interface Lexicon {
  readonly byKey: ReadonlyMap<string, Term>
  readonly byStart: ReadonlyMap<string, Starting>
}

/** Words with the same first character: the one that is no longer, and the others by their second. */
interface Starting {
  readonly single: readonly Term[]
  readonly longer: ReadonlyMap<string, readonly Term[]>
}

/** Offsets are in the squeezed text. */
export interface FoundTerm {
  readonly from: number
  readonly to: number
  readonly ids: readonly string[]
}

/** `words`: id and the words that stand for it; a word may stand for several ids. */
export function buildLexicon(words: Iterable<readonly [id: string, words: readonly string[]]>): Lexicon {
  const ids = new Map<string, string[]>()
  for (const [id, group] of words) {
    for (const key of group.map(comparable).filter((word) => word !== "")) {
      const known = ids.get(key) ?? []
      if (!known.includes(id)) ids.set(key, [...known, id])
    }
  }
  const terms = [...ids].map(([key, of]) => ({ key, ids: of }))
  const starts = [...Map.groupBy(terms, ({ key }) => key.charAt(0))]
  return {
    byKey: new Map(terms.map((term) => [term.key, term])),
    byStart: new Map(starts.map(([first, group]) => [first, startingWith(group)])),
  }
}

function startingWith(terms: readonly Term[]): Starting {
  const longer = Map.groupBy(terms, ({ key }) => key.charAt(1))
  const single = longer.get("") ?? []
  longer.delete("")
  return { single, longer }
}

/** The words in a text, the longest first and none inside another, in the order of the text. */
export function findTerms(text: string, lexicon: Lexicon): readonly FoundTerm[] {
  return findSqueezed(squeeze(text), lexicon)
}

export function findSqueezed(squeezed: Squeezed, lexicon: Lexicon): readonly FoundTerm[] {
  const all = everyMatch(squeezed, lexicon)
  const taken = new Uint8Array(squeezed.text.length)
  const longestFirst = all.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const found = longestFirst.filter(({ from, to }) => {
    // A shorter word cannot span a longer one, so its two ends tell whether it overlaps.
    if (taken[from] === 1 || taken[to - 1] === 1) return false
    taken.fill(1, from, to)
    return true
  })
  return found.sort((a, b) => a.from - b.from)
}

/** The ids of a word that is the whole text. */
export function exactTerm(text: string, lexicon: Lexicon): readonly string[] {
  return lexicon.byKey.get(comparable(text))?.ids ?? []
}

function everyMatch(squeezed: Squeezed, { byStart }: Lexicon): FoundTerm[] {
  const { text } = squeezed
  const found: FoundTerm[] = []
  for (let from = 0; from < text.length; from += 1) {
    const starting = byStart.get(text.charAt(from))
    const longer = starting?.longer.get(text.charAt(from + 1)) ?? []
    for (const { key, ids } of starting?.single ?? [])
      if (isWord(squeezed, from, key)) found.push({ from, to: from + key.length, ids })
    for (const { key, ids } of longer)
      if (isWord(squeezed, from, key)) found.push({ from, to: from + key.length, ids })
  }
  return found
}

/** A single character (国) says something only when nothing stands beside it. */
function isWord(squeezed: Squeezed, from: number, key: string): boolean {
  if (!squeezed.text.startsWith(key, from)) return false
  const to = from + key.length
  return key.length === 1 ? isIsolated(squeezed, from, to) : standsAlone(squeezed, from, to)
}
