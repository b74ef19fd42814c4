import { hostOf, isWithin } from "../facts/party/domain.ts"
import type { Difference } from "../result/comparison.ts"
import type { StoredItem } from "../result.ts"
import { destinationsOf, type SeenDestination } from "./compare-destinations.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, difference, sameTexts, sorted } from "./comparing.ts"
import { looksRandom, namePattern } from "./name-pattern.ts"
import { type Lone, type Occurrence, type Pair, presences } from "./presence.ts"

interface SeenValue extends Occurrence {
  readonly items: readonly StoredItem[]
  readonly names: readonly string[]
}

/** Cookies and other stored values, an id in their names aside: new and gone, kept for how long, sent where. */
export function compareStorage(comparing: Comparing): readonly Difference[] {
  const { lone, both } = presences(comparing, storedOf)
  return [
    ...lone.map(loneValue),
    ...both.flatMap((pair) => [
      ...nameDifference(pair),
      ...lifetimeDifference(pair),
      ...recipientDifference(pair),
    ]),
  ]
}

/** By area, host and the pattern of the name. */
function storedOf(side: Side): ReadonlyMap<string, SeenValue> {
  const destinations = [...destinationsOf(side).values()]
  const groups = Map.groupBy(side.result.storage, ({ area, host, name }) =>
    [area, side.host(host), namePattern(name)].join(" | "),
  )
  return new Map(
    [...groups].map(([key, items]) => {
      const from = items.map((item) => cameWith(item, destinations)).filter((one) => one !== undefined)
      const seen = {
        items,
        names: sorted(items.map(({ name }) => name)),
        visits: new Set(items.map(visitOf)),
        chained: from.length > 0 && from.every(({ chained }) => chained),
        roots: sorted(from.flatMap(({ roots }) => roots)),
      }
      return [key, seen]
    }),
  )
}

/** Ids of stored values begin with that of their visit. */
function visitOf({ id }: StoredItem): string {
  return id.slice(0, Math.max(0, id.lastIndexOf("/")))
}

/** The destination that put the value there, or whose value it is. */
function cameWith(
  { setBy, host }: StoredItem,
  destinations: readonly SeenDestination[],
): SeenDestination | undefined {
  const setter = hostOf(setBy ?? "")
  const bare = host.replace(/^\./, "")
  return (
    destinations.find(({ destination: { hosts } }) => hosts.includes(setter)) ??
    destinations.find(({ destination: { hosts } }) => hosts.some((one) => isWithin(one, bare)))
  )
}

const labelOf = ({ names, items: [first] }: SeenValue) =>
  `${names.slice(0, 3).join(", ")} (${first?.host ?? ""})`

function loneValue({ key, is, occurrence, weighed }: Lone<SeenValue>): Difference {
  return difference({
    ...{ subject: "storage", key, label: labelOf(occurrence), aspect: "presence", is },
    ...weighed,
    direction: "neutral",
    before: is === "gone" ? occurrence.names : [],
    after: is === "new" ? occurrence.names : [],
  })
}

type Weight = Pick<Difference, "kind" | "reason">

function changedValue(
  { key, after }: Pair<SeenValue>,
  aspect: string,
  values: Weight & Pick<Difference, "before" | "after">,
): Difference {
  return difference({
    ...{ subject: "storage", key, label: labelOf(after), aspect, is: "changed", direction: "neutral" },
    ...values,
  })
}

function nameDifference(pair: Pair<SeenValue>): readonly Difference[] {
  const { before, after } = pair
  if (sameTexts(before.names, after.names)) return []
  const gone = before.names.filter((name) => !after.names.includes(name))
  const added = after.names.filter((name) => !before.names.includes(name))
  return [
    changedValue(pair, "name", { ...nameWeight(pair, [...gone, ...added]), before: gone, after: added }),
  ]
}

/** A name made anew at each visit rotates; one that stays through several visits is another account's or the like. */
function nameWeight({ before, after }: Pair<SeenValue>, names: readonly string[]): Weight {
  if (names.every(looksRandom)) return { kind: "noise", reason: "rotating-name" }
  const once = names.every((name) => timesSeen(name, before) <= 1 && timesSeen(name, after) <= 1)
  const several = Math.max(before.visits.size, after.visits.size) > 1
  if (once && several) return { kind: "noise", reason: "rotating-name" }
  return once
    ? { kind: "unsure", reason: "other-id-in-name" }
    : { kind: "change", reason: "other-id-in-name" }
}

function timesSeen(name: string, { items }: SeenValue): number {
  return new Set(items.filter((item) => item.name === name).map(visitOf)).size
}

/** Clocks differ by moments: only a tenth more or less, or another kind of lifetime, is another. */
function lifetimeDifference(pair: Pair<SeenValue>): readonly Difference[] {
  const [was, is] = [pair.before, pair.after].map(longest)
  if (was === is) return []
  if (was !== undefined && is !== undefined && Math.abs(was - is) <= Math.max(was, is) / 10) return []
  const values = { before: [daysText(was)], after: [daysText(is)] }
  return [changedValue(pair, "lifetime", { kind: "change", reason: "observed-otherwise", ...values })]
}

/** Days; undefined where it ends with the session or has no end of its own. */
function longest({ items }: SeenValue): number | undefined {
  const days = items.flatMap(({ lifetimeDays }) => lifetimeDays ?? [])
  return days.length === 0 ? undefined : Math.max(...days)
}

function daysText(days: number | undefined): string {
  return days === undefined ? "" : String(Math.round(days * 100) / 100)
}

function recipientDifference(pair: Pair<SeenValue>): readonly Difference[] {
  const [was, is] = [pair.before, pair.after].map(({ items }) =>
    sorted(items.flatMap(({ sentTo }) => sentTo)),
  )
  if (was === undefined || is === undefined || sameTexts(was, is)) return []
  const before = was.filter((one) => !is.includes(one))
  const after = is.filter((one) => !was.includes(one))
  const steady = [...before.map((id) => share(id, pair.before)), ...after.map((id) => share(id, pair.after))]
  const chained = pair.before.chained || pair.after.chained
  const sure = !chained && steady.every((one) => one === 1)
  const weight: Weight = sure
    ? { kind: "change", reason: "in-every-visit" }
    : chained
      ? { kind: "noise", reason: "comes-and-goes" }
      : { kind: "unsure", reason: "in-some-visits" }
  return [changedValue(pair, "sent-to", { ...weight, before, after })]
}

/** In what part of the records of the value it went to the destination. */
function share(destination: string, { items }: SeenValue): number {
  return items.filter(({ sentTo }) => sentTo.includes(destination)).length / items.length
}
