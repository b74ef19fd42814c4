import type { Difference } from "../result/comparison.ts"
import type { Tag } from "../result.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, difference, sameTexts, sorted } from "./comparing.ts"
import { addressPattern } from "./name-pattern.ts"
import { type Lone, type Occurrence, type Pair, presences } from "./presence.ts"
import { rootsOfTags } from "./tag-roots.ts"

interface SeenTag extends Occurrence {
  readonly destination: string
  readonly label: string
  readonly addresses: readonly string[]
  readonly count: number
}

/** Tags by their service and who placed them: new and gone, more or fewer of one kind, other addresses. */
export function compareTags(comparing: Comparing): readonly Difference[] {
  const { lone, both } = presences(comparing, tagsOf)
  return [
    ...lone.map(loneTag),
    ...both.flatMap((pair) => [...countDifference(pair), ...addressDifference(pair)]),
  ]
}

function tagsOf(side: Side): ReadonlyMap<string, SeenTag> {
  const { tags, sends } = side.result
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const roots = rootsOfTags(tags)
  const visits = Map.groupBy(sends, ({ tag }) => tag)
  const parentOf = ({ parent }: Tag) => (parent === undefined ? "" : (byId.get(parent)?.service ?? ""))
  const groups = Map.groupBy(tags, (tag) =>
    [tag.service ?? tag.url ?? "", tag.placedBy, tag.container ?? "", parentOf(tag)].join(" | "),
  )
  return new Map(
    [...groups].map(([key, all]) => [
      key,
      {
        destination: all[0]?.service ?? "",
        label: all[0]?.name ?? all[0]?.service ?? "",
        addresses: sorted(all.flatMap(({ url }) => (url === undefined ? [] : [side.place(url)]))),
        count: all.length,
        visits: new Set(all.flatMap(({ id }) => (visits.get(id) ?? []).map(({ visit }) => visit))),
        chained: all.every(({ placedBy }) => placedBy === "tag"),
        roots: sorted(all.flatMap(({ id }) => roots.get(id) ?? [])),
      },
    ]),
  )
}

function loneTag({ key, is, occurrence, weighed }: Lone<SeenTag>): Difference {
  const { destination, label, addresses } = occurrence
  return difference({
    subject: "tag",
    key,
    label,
    destination,
    aspect: "presence",
    is,
    ...weighed,
    direction: "neutral",
    before: is === "gone" ? addresses : [],
    after: is === "new" ? addresses : [],
  })
}

function countDifference({ key, before, after }: Pair<SeenTag>): readonly Difference[] {
  if (before.count === after.count) return []
  const { destination, label } = after
  const values = { before: [String(before.count)], after: [String(after.count)] }
  const weighed = before.chained
    ? ({ kind: "noise", reason: "comes-and-goes" } as const)
    : ({ kind: "change", reason: "observed-otherwise" } as const)
  return [
    difference({
      ...{ subject: "tag", key, label, destination, aspect: "count", is: "changed" },
      ...weighed,
      direction: "neutral",
      ...values,
    }),
  ]
}

/** Versions and builds in an address are no other tag; another path may be. */
function addressDifference({ key, before, after }: Pair<SeenTag>): readonly Difference[] {
  if (sameTexts(before.addresses, after.addresses)) return []
  const { destination, label } = after
  const alike = sameTexts(shapes(before), shapes(after))
  return [
    difference({
      ...{ subject: "tag", key, label, destination, aspect: "address", is: "changed" },
      kind: alike ? "noise" : "unsure",
      reason: alike ? "other-number" : "addresses-vary",
      direction: "neutral",
      before: before.addresses.filter((one) => !after.addresses.includes(one)),
      after: after.addresses.filter((one) => !before.addresses.includes(one)),
    }),
  ]
}

function shapes({ addresses }: SeenTag): readonly string[] {
  return sorted(addresses.map(addressPattern))
}
