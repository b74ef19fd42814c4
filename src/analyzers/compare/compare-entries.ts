import type { Difference } from "../result/comparison.ts"
import type { NoticeEntry } from "../result.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, difference, sameTexts, sorted } from "./comparing.ts"
import { comparableQuote, matchEntries } from "./match-entries.ts"
import { couldReadNotices } from "./notice-seen.ts"

/** Entries of all notices together, since an entry may move from one to another: new, gone, and with other words. */
export function compareEntries(comparing: Comparing): readonly Difference[] {
  const [was, is] = [comparing.before, comparing.after].map(entriesOf)
  const { pairs, gone, added } = matchEntries(was ?? [], is ?? [])
  return [
    ...pairs.flatMap(({ before, after }) => changedEntry(before, after, comparing)),
    ...gone.map((entry) => loneEntry(entry, "gone", comparing)),
    ...added.map((entry) => loneEntry(entry, "new", comparing)),
  ]
}

/** An entry told in two documents counts once. */
function entriesOf({ result }: Side): readonly NoticeEntry[] {
  const byText = new Map<string, NoticeEntry>()
  for (const entry of result.notices.flatMap(({ entries }) => entries)) {
    const key = `${comparableQuote(entry)} ${labelOf(entry)}`
    if (!byText.has(key)) byText.set(key, entry)
  }
  return [...byText.values()]
}

export function labelOf({ operator, service, quote }: NoticeEntry): string {
  const names = [service, operator].filter((name) => name !== undefined)
  return names.length > 0 ? names.join(" / ") : quote.slice(0, 40)
}

/** Where the other side's notices could not be read, nothing is said to be new or gone. */
function loneEntry(entry: NoticeEntry, is: "new" | "gone", { before, after }: Comparing): Difference {
  const missingFrom = is === "gone" ? after : before
  const sure = couldReadNotices(missingFrom.result)
  return difference({
    ...{ subject: "entry", key: labelOf(entry), label: labelOf(entry), aspect: "presence", is },
    ...only(entry.destinations),
    ...(sure ? { kind: "change", reason: "searched" } : { kind: "unsure", reason: "notice-unread" }),
    direction: "neutral",
    before: is === "gone" ? [entry.quote] : [],
    after: is === "new" ? [entry.quote] : [],
  })
}

function only(destinations: readonly string[]): Pick<Difference, "destination"> {
  const [first, ...others] = destinations
  return first !== undefined && others.length === 0 ? { destination: first } : {}
}

/** Other words are a change; the same words read otherwise are the reader's, not the notice's. */
function changedEntry(before: NoticeEntry, after: NoticeEntry, comparing: Comparing): readonly Difference[] {
  const label = sorted([labelOf(before), labelOf(after)]).join(" = ")
  const shared = sorted([...before.destinations, ...after.destinations])
  const given = {
    ...({
      subject: "entry",
      key: label,
      label: labelOf(after),
      is: "changed",
      direction: "neutral",
    } as const),
    ...only(shared),
  }
  if (comparableQuote(before) !== comparableQuote(after))
    return [
      difference({
        ...given,
        ...{
          aspect: `words ${changedParts(before, after).join(" ")}`.trim(),
          kind: "change",
          reason: "other-words",
        },
        ...{ before: [before.quote], after: [after.quote] },
      }),
    ]
  const parts = changedParts(before, after)
  if (parts.length === 0) return []
  const reason = comparing.judgedOtherwise ?? "read-otherwise"
  const aspect = `reading ${parts.join(" ")}`
  return [
    difference({
      ...given,
      aspect,
      kind: "noise",
      reason,
      before: partTexts(before, parts),
      after: partTexts(after, parts),
    }),
  ]
}

const parts = [
  "status",
  "operator",
  "service",
  "information",
  "categories",
  "purposesOwn",
  "purposesDestination",
  "purposes",
  "optOut",
  "policy",
  "country",
] as const
type Part = (typeof parts)[number]

function changedParts(before: NoticeEntry, after: NoticeEntry): readonly Part[] {
  return parts.filter((part) => !sameTexts(textsOf(before, part), textsOf(after, part)))
}

function textsOf(entry: NoticeEntry, part: Part): readonly string[] {
  const value = entry[part]
  if (value === undefined) return []
  return typeof value === "string" ? [value] : sorted(value)
}

function partTexts(entry: NoticeEntry, changed: readonly Part[]): readonly string[] {
  return changed.map((part) => `${part}: ${textsOf(entry, part).join(", ")}`)
}
