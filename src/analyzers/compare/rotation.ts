import type { Result, Send } from "../result.ts"
import type { Ground, Side } from "./compared-side.ts"
import { rootsOfTags } from "./tag-roots.ts"

/** Whether what a placed tag's destination brings along differed between visits of one and the same scan. */
export type Rotation = (root: string) => boolean

export function rotationOf({ before, after }: Ground): Rotation {
  const rotating = new Set([...rotatingRoots(before), ...rotatingRoots(after)])
  return (root) => rotating.has(root)
}

function rotatingRoots({ result, seenIn }: Side): readonly string[] {
  return [...partnersByVisit(result)].flatMap(([root, byVisit]) => {
    const visits = [...(seenIn.get(root) ?? [])]
    const sets = new Set(visits.map((visit) => [...(byVisit.get(visit) ?? [])].toSorted().join(" ")))
    return sets.size > 1 ? [root] : []
  })
}

/** Chained destinations by the destination of the placed tag they came with, and by visit. */
function partnersByVisit({
  sends,
  tags,
}: Result): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const roots = rootsOfTags(tags)
  const partners = new Map<string, Map<string, Set<string>>>()
  for (const send of sends.filter(({ chained }) => chained)) {
    for (const root of rootsOfSend(send, roots)) {
      const byVisit = partners.get(root) ?? new Map<string, Set<string>>()
      partners.set(root, byVisit)
      setIn(byVisit, send.visit).add(send.destination)
    }
  }
  return partners
}

function rootsOfSend({ tag }: Send, roots: ReadonlyMap<string, string>): readonly string[] {
  const root = tag === undefined ? undefined : roots.get(tag)
  return root === undefined ? [] : [root]
}

function setIn(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set<string>()
  map.set(key, set)
  return set
}
