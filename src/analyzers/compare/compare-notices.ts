import type { Difference, Direction } from "../result/comparison.ts"
import type { Notice, Reach } from "../result.ts"
import { compareEntries } from "./compare-entries.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, difference, sameTexts, sorted } from "./comparing.ts"
import { couldReadNotices } from "./notice-seen.ts"

/** Notices that only one result has, what changed of those both have, and their entries. */
export function compareNotices(comparing: Comparing): readonly Difference[] {
  const [was, is] = [comparing.before, comparing.after].map(noticesOf)
  const keys = sorted([...(was?.keys() ?? []), ...(is?.keys() ?? [])])
  const entries = compareEntries(comparing)
  const ofNotices = keys.flatMap((key) => {
    const [before, after] = [was?.get(key), is?.get(key)]
    if (before && after) return changesOf(key, { before, after, comparing, entries })
    if (before) return [loneNotice({ key, is: "gone", notice: before }, comparing)]
    return after ? [loneNotice({ key, is: "new", notice: after }, comparing)] : []
  })
  return [...ofNotices, ...entries]
}

/** By place; several of one place (opened by other words) keep the first. */
function noticesOf({ result, place }: Side): ReadonlyMap<string, Notice> {
  return new Map(result.notices.toReversed().map((notice) => [place(notice.url), notice]))
}

interface LoneNotice {
  readonly key: string
  readonly is: "new" | "gone"
  readonly notice: Notice
}

function loneNotice({ key, is, notice }: LoneNotice, { before, after }: Comparing): Difference {
  const missingFrom = is === "gone" ? after : before
  const sure = couldReadNotices(missingFrom.result)
  const title = [notice.title ?? notice.url]
  return difference({
    ...{ subject: "notice", key, label: title[0], aspect: "presence", is },
    ...(sure ? { kind: "change", reason: "searched" } : { kind: "unsure", reason: "notice-unread" }),
    direction: is === "gone" ? "worse" : "better",
    before: is === "gone" ? title : [],
    after: is === "new" ? title : [],
  })
}

interface PairedNotice {
  readonly before: Notice
  readonly after: Notice
  readonly comparing: Comparing
  readonly entries: readonly Difference[]
}

type Given = Pick<Difference, "aspect" | "before" | "after"> &
  Partial<Pick<Difference, "kind" | "reason" | "direction">>

function changesOf(key: string, pair: PairedNotice): readonly Difference[] {
  const { before, after } = pair
  const texts = [
    ...ifOther("title", before.title, after.title),
    ...ifOther("mode", before.mode, after.mode),
    ...ifOther("format", before.format, after.format),
    ...dateDifference(before, after),
    ...ifOther("readable", before.failure, after.failure).map(
      (one) => ({ ...one, kind: "unsure", reason: "notice-unread" }) as const,
    ),
  ]
  return [...texts, ...reachDifferences(pair), ...digestDifference(pair)].map((given) =>
    difference({
      ...{ subject: "notice", key, label: after.title ?? after.url, is: "changed" },
      ...{ kind: "change", reason: "observed-otherwise", direction: "neutral" },
      ...given,
    }),
  )
}

function ifOther(aspect: string, was: string | undefined, is: string | undefined): readonly Given[] {
  const values = { before: was === undefined ? [] : [was], after: is === undefined ? [] : [is] }
  return was === is ? [] : [{ aspect, ...values }]
}

/** Results of earlier versions say nothing of dates. */
function dateDifference({ dates: was }: Notice, { dates: is }: Notice): readonly Given[] {
  if (was === undefined || is === undefined || sameTexts(was, is)) return []
  return [{ aspect: "dates", before: was, after: is }]
}

/** Presses to the notice from pages both scans saw. More presses, or none that lead there, is worse. */
function reachDifferences({ before, after, comparing }: PairedNotice): readonly Given[] {
  const was = new Map(before.reach.map((reach) => [comparing.before.place(reach.page), reach]))
  return after.reach.flatMap((now) => {
    const page = comparing.after.place(now.page)
    const then = was.get(page)
    if (then === undefined || then.steps === now.steps) return []
    const direction: Direction = stepsOf(now) > stepsOf(then) ? "worse" : "better"
    const values = { before: [String(then.steps ?? "")], after: [String(now.steps ?? "")] }
    return [{ aspect: `reach ${page}`, direction, ...values }]
  })
}

function stepsOf({ steps }: Reach): number {
  return steps ?? Number.POSITIVE_INFINITY
}

/** The document's text outside what was read as entries: a menu, a token, a sentence around the table. */
function digestDifference({ before, after, entries, comparing }: PairedNotice): readonly Given[] {
  if (before.digest === after.digest || entries.length > 0) return []
  if (!sameTexts([...(before.dates ?? [])], [...(after.dates ?? [])])) return []
  const kind = comparing.sameHost ? "unsure" : "noise"
  return [{ aspect: "text", kind, reason: "outside-entries", before: [before.digest], after: [after.digest] }]
}
