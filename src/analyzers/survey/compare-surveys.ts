import type { Survey, SurveyedSite, SurveyItem } from "../result/survey.ts"
import type { ComparedItem, SurveyDiff, SurveyLimit } from "../result/survey-diff.ts"
import { shareInterval } from "./share-interval.ts"

type Scope = ComparedItem["scope"]
type Pairs = readonly (readonly [SurveyedSite, SurveyedSite])[]

/** Holds a survey against an earlier one: only over items both asked of some site, and with what their conditions differ in. */
export function compareSurveys(before: Survey, after: Survey): SurveyDiff {
  const pairs = before.anonymous || after.anonymous ? undefined : pairsOf(before, after)
  const compared = (["declared", "descriptive"] as const).flatMap((scope) =>
    itemsOf(after, scope).map((item) => compareItem(item, scope, { before, after, pairs })),
  )
  return {
    surveyDiffVersion: 1,
    before: sideOf(before),
    after: sideOf(after),
    limits: limitsOf(before, after),
    ...(pairs === undefined ? {} : { bothScanned: pairs.length }),
    items: compared.flatMap((item) => ("why" in item ? [] : [item])),
    notCompared: compared.flatMap((item) => ("why" in item ? [item] : [])),
  }
}

function itemsOf(survey: Survey, scope: Scope): readonly SurveyItem[] {
  return scope === "declared" ? survey.items : survey.descriptive.items
}

function sideOf({
  id,
  createdAt,
  finishedAt,
  progress,
  knowledge,
  settingsDigest,
}: Survey): SurveyDiff["before"] {
  return {
    ...{ id, createdAt, settingsDigest },
    ...(finishedAt === undefined ? {} : { finishedAt }),
    sites: progress.all,
    scanned: progress.scanned,
    knowledge: knowledge.digest,
  }
}

function limitsOf(before: Survey, after: Survey): readonly SurveyLimit[] {
  const differs = (of: (survey: Survey) => unknown) =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after))
  const limits: readonly (readonly [SurveyLimit, boolean])[] = [
    ["knowledge", differs(({ knowledge }) => knowledge.digest)],
    ["settings", differs(({ settingsDigest }) => settingsDigest)],
    ["vantage", differs(({ vantage }) => vantage)],
    ["tool", differs(({ tool }) => tool.version)],
    ["list", differs(({ frame }) => frame.sha256)],
    ["open", before.progress.open + after.progress.open > 0],
    ["anonymous", before.anonymous || after.anonymous],
  ]
  return limits.flatMap(([limit, holds]) => (holds ? [limit] : []))
}

interface Comparing {
  readonly before: Survey
  readonly after: Survey
  readonly pairs: Pairs | undefined
}

/** Items that rest on what was seen after a choice need the same runs. */
const needRuns: readonly string[] = ["refusal"]

function compareItem(
  item: SurveyItem,
  scope: Scope,
  { before, after, pairs }: Comparing,
): ComparedItem | SurveyDiff["notCompared"][number] {
  const { id, title } = item
  const earlier = itemsOf(before, scope).find((one) => one.id === id)
  if (earlier === undefined) return { id, scope, title, why: "missing" }
  const otherRuns = JSON.stringify(before.settings.runs) !== JSON.stringify(after.settings.runs)
  if (needRuns.includes(id) && otherRuns) return { id, scope, title, why: "runs" }
  if (earlier.denominator === 0 || item.denominator === 0) return { id, scope, title, why: "nothing-asked" }
  return {
    ...{ id, scope, title },
    before: countOf(earlier),
    after: countOf(item),
    change: changeOf(earlier, item),
    ...(pairs === undefined ? {} : { paired: pairedIn(id, scope, pairs) }),
  }
}

function countOf({ denominator, yes, no, review, excluded }: SurveyItem): ComparedItem["before"] {
  return { denominator, yes, no, review, excluded }
}

/**
 * The difference of two shares with the interval of Newcombe (1998, Statistics in Medicine 17:873, method 10), made from
 * the score interval of each. It takes the sites of the two as drawn apart; where they are the same it is too wide.
 */
function changeOf(before: SurveyItem, after: SurveyItem): ComparedItem["change"] {
  const first = shareInterval(before.no / before.denominator, before.denominator)
  const second = shareInterval(after.no / after.denominator, after.denominator)
  const value = second.value - first.value
  return {
    value,
    low: value - Math.hypot(second.value - second.low, first.high - first.value),
    high: value + Math.hypot(second.high - second.value, first.value - first.low),
  }
}

function pairsOf(before: Survey, after: Survey): Pairs {
  const earlier = new Map(before.sites.flatMap((site) => (site.answers ? [[site.url, site] as const] : [])))
  return after.sites.flatMap((site) => {
    const same = site.answers && earlier.get(site.url)
    return same === undefined ? [] : [[same, site] as const]
  })
}

function pairedIn(id: string, scope: Scope, pairs: Pairs): NonNullable<ComparedItem["paired"]> {
  const moves = pairs
    .filter((pair) => pair.every(({ duty }) => (duty === "applies") === (scope === "declared")))
    .map(([first, second]) => [first.answers?.[id], second.answers?.[id]] as const)
    .filter((answers) =>
      answers.every((answer) => answer === "yes" || answer === "no" || answer === "review"),
    )
  const count = (is: (from: unknown, to: unknown) => boolean) =>
    moves.filter(([from, to]) => is(from, to)).length
  const noToYes = count((from, to) => from === "no" && to === "yes")
  const yesToNo = count((from, to) => from === "yes" && to === "no")
  const same = count((from, to) => from === to)
  return { sites: moves.length, noToYes, yesToNo, same, other: moves.length - noToYes - yesToNo - same }
}
