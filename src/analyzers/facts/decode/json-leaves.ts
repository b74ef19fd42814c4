import { below, decodeLimits, type NamedParts } from "./field.ts"

interface Open {
  readonly name: string
  readonly value: unknown
  readonly depth: number
}

/**
 * The leaves of parsed JSON under dotted names, in order; empty and missing values left out. Pairs (`["a", 1]`,
 * `{name: "a", value: 1}` in a list) give their value also under the name they state. Bounded.
 */
export function jsonLeaves(root: unknown): NamedParts {
  const leaves: [string, string][] = []
  const open: Open[] = [{ name: "", value: root, depth: 0 }]
  for (let next = open.pop(); next && leaves.length < decodeLimits.fields; next = open.pop()) {
    if (isBranch(next.value)) {
      if (next.depth < decodeLimits.jsonDepth) open.push(...childrenOf(next, next.value).reverse())
    } else if (next.value !== null && next.value !== "") leaves.push([next.name, String(next.value)])
  }
  return leaves
}

function isBranch(value: unknown): value is object {
  return value !== null && typeof value === "object"
}

function childrenOf({ name, depth }: Open, value: object): Open[] {
  const isList = Array.isArray(value)
  const entries = isList ? firstItems(value) : firstEntries(value)
  const children = entries.map(([key, child]) => open(key, child))
  return isList ? [...children, ...pairsIn(value).map(([key, child]) => open(key, child))] : children

  function open(key: string, child: unknown): Open {
    return { name: below(name, key), value: child, depth: depth + 1 }
  }
}

type Entry = readonly [string, unknown]

function firstItems(list: readonly unknown[]): Entry[] {
  return list.slice(0, decodeLimits.fields).map((child, at) => [String(at), child] as const)
}

function firstEntries(value: object): Entry[] {
  const entries: Entry[] = []
  for (const key in value) {
    if (entries.length >= decodeLimits.fields) break
    entries.push([key, Reflect.get(value, key)])
  }
  return entries
}

/** A list that is a table of names and values, as names and values; empty where one item is no pair. */
function pairsIn(list: readonly unknown[]): readonly Entry[] {
  const pairs: Entry[] = []
  for (const item of list.slice(0, decodeLimits.fields)) {
    const pair = pairOf(item)
    if (!pair) return []
    pairs.push(pair)
  }
  return pairs
}

const namesOfName = ["name", "key", "k", "n"]
const namesOfValue = ["value", "val", "v"]

function pairOf(item: unknown): Entry | undefined {
  if (!isBranch(item)) return undefined
  const [key, value] = Array.isArray(item)
    ? item.length === 2
      ? item
      : []
    : [firstOf(item, namesOfName), firstOf(item, namesOfValue)]
  return typeof key === "string" && /^[\w$.:-]{1,100}$/.test(key) && value !== undefined
    ? [key, value]
    : undefined
}

function firstOf(item: object, keys: readonly string[]): unknown {
  const key = keys.find((one) => Object.hasOwn(item, one))
  return key === undefined ? undefined : Reflect.get(item, key)
}
