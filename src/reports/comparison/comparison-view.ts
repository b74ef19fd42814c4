import {
  type ComparedResult,
  type Comparison,
  type Difference,
  DifferenceKind,
  type Limit,
} from "../../analyzers/result/comparison.ts"
import { verdictsByWeight } from "../judged-destination.ts"
import type { Words } from "../naming.ts"
import { fill, lookUp } from "../prose.ts"
import { type Known, knownName, thingText } from "./thing-text.ts"
import { isQuoted, valueText } from "./value-text.ts"

/** One difference in words; `direction` empty where it leaves no more and no less to check. */
export interface DifferenceRow {
  readonly is: Difference["is"]
  readonly isText: string
  readonly direction: Difference["direction"]
  readonly directionText: string
  readonly subject: string
  readonly name: string
  readonly more: string
  readonly quoted: boolean
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly reason: string
  readonly seen: string
}

export interface LimitRow {
  readonly text: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** A comparison in the words of one language, for every format alike. */
export interface ComparisonView {
  readonly headline: string
  readonly detail: string
  readonly limited: string
  readonly mapped: string
  readonly limits: readonly { readonly title: string; readonly rows: readonly LimitRow[] }[]
  readonly groups: readonly {
    readonly kind: Difference["kind"]
    readonly title: string
    readonly note: string
    readonly rows: readonly DifferenceRow[]
  }[]
  readonly sides: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

export const comparisonView = (comparison: Comparison, words: Words): ComparisonView => {
  const t = words.prose.comparison
  const { counts, limits, differences, sameHost } = comparison
  const known: Known = new Map(comparison.destinations.map((one) => [one.id, one]))
  return {
    headline: headlineOf(counts, words),
    detail: fill(t.counts, counts),
    limited: limits.some(({ bears }) => bears === "sight") ? t.limited : "",
    mapped: sameHost ? "" : t.mapped,
    limits: (["sight", "frame"] as const).flatMap((bears) => {
      const rows = limits.filter((one) => one.bears === bears).map((one) => limitRow(one, words))
      return rows.length === 0 ? [] : [{ title: t.limits[bears], rows }]
    }),
    groups: DifferenceKind.options.map((kind) => ({
      kind,
      title: t.kinds[kind],
      note: t.kindNotes[kind],
      rows: differences.filter((one) => one.kind === kind).map((one) => differenceRow(one, known, words)),
    })),
    sides: sidesOf(comparison, words),
  }
}

const headlineOf = (counts: Comparison["counts"], { prose }: Words): string => {
  const { headline } = prose.comparison
  if (counts.worse > 0) return fill(headline.worse, counts)
  if (counts.change > 0) return fill(headline.change, counts)
  return counts.unsure > 0 ? fill(headline.unsure, counts) : headline.none
}

const limitRow = ({ code, before, after }: Limit, words: Words): LimitRow => ({
  text: words.prose.comparison.limitCodes[code],
  before: before.map((value) => limitValue(code, value, words)),
  after: after.map((value) => limitValue(code, value, words)),
})

const limitValue = (code: Limit["code"], value: string, { prose }: Words): string => {
  if (code === "other-runs" || code === "choice-failed") return lookUp(prose.runs, value) ?? value
  if (code === "scan-incomplete" || code === "notice-unread" || code === "one-witness")
    return prose.comparison.applies
  return value
}

const differenceRow = (difference: Difference, known: Known, words: Words): DifferenceRow => {
  const t = words.prose.comparison
  const { is, direction, subject, reason, seen, aspect } = difference
  const textOf = (value: string) =>
    aspect === "sent-to" ? knownName(value, known, words) : valueText(value, difference, words)
  const share = ({ seen: times, visits }: { seen: number; visits: number }) => `${times}/${visits}`
  return {
    is,
    isText: t.is[is],
    direction,
    directionText: isTold(difference) ? t.directions[direction] : "",
    subject: t.subjects[subject],
    ...thingText(difference, known, words),
    quoted: isQuoted(difference),
    before: difference.before.map(textOf),
    after: difference.after.map(textOf),
    reason: lookUp(t.reasons, reason) ?? reason,
    seen: seen ? fill(t.seen, { before: share(seen.before), after: share(seen.after) }) : "",
  }
}

/** What cannot be told is never called less to check, and noise is neither. */
const isTold = ({ kind, direction }: Difference): boolean =>
  kind === "change" || (kind === "unsure" && direction === "worse")

const sidesOf = ({ before, after }: Comparison, words: Words): ComparisonView["sides"] => {
  const { sides } = words.prose.comparison
  const texts = (side: ComparedResult): Readonly<Record<string, string>> => ({
    target: side.name === undefined ? side.url : `${side.name} ${side.url}`,
    observedAt: side.startedAt.replace("T", " ").replace(/\.\d+/, ""),
    visits: `${side.visits.loaded}/${side.visits.all}`,
    sends: String(side.sends),
    destinations: String(side.destinations),
    verdicts: verdictsText(side, words),
    completeness: Object.values(side.completeness).join(" / "),
    tool: side.tool,
    knowledge: side.knowledge.slice(0, 16),
  })
  const [was, is] = [texts(before), texts(after)]
  return Object.keys(was).map((key) => ({
    name: lookUp(sides, key) ?? key,
    before: was[key] ?? "",
    after: is[key] ?? "",
  }))
}

const verdictsText = ({ verdicts }: ComparedResult, { prose }: Words): string =>
  verdictsByWeight
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => `${prose.verdicts[verdict]} ${verdicts[verdict]}`)
    .join(prose.punctuation.list)
