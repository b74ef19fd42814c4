import { decodeLimits } from "./field.ts"

interface Open {
  readonly name: string
  readonly value: unknown
  readonly depth: number
}

/** The leaves of parsed JSON under dotted names, in order; empty and missing values left out. Bounded. */
export function jsonLeaves(root: unknown): readonly (readonly [string, string])[] {
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
  const entries = Array.isArray(value)
    ? value.slice(0, decodeLimits.fields).map((child: unknown, at) => [String(at), child] as const)
    : firstEntries(value)
  return entries.map(([key, child]) => ({ name: below(name, key), value: child, depth: depth + 1 }))
}

function firstEntries(value: object): (readonly [string, unknown])[] {
  const entries: (readonly [string, unknown])[] = []
  for (const key in value) {
    if (entries.length >= decodeLimits.fields) break
    entries.push([key, Reflect.get(value, key)])
  }
  return entries
}

function below(name: string, key: string): string {
  const full = name ? `${name}.${key}` : key
  return full.length > decodeLimits.nameLength ? full.slice(-decodeLimits.nameLength) : full
}
