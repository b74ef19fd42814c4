import { analyze } from "../../../src/analyzers/analyze.ts"
import type { Result } from "../../../src/analyzers/result.ts"
import type { Rule } from "../../../src/analyzers/rules/rule.ts"
import type { Knowledge } from "../../../src/config/knowledge/knowledge.ts"
import type { BannerTruth } from "./banner-truth.ts"
import type { CrawledBanner } from "./crawl-banners.ts"
import { hostOf } from "./numbered-sites.ts"

type Assessment = Result["assessments"][number]
type State = NonNullable<Assessment["states"]>[number]["state"]

const expectedIn = {
  "no-choice": "before",
  accepted: "accept",
  refused: "reject",
  withdrawn: "withdraw",
} as const satisfies Partial<Record<State, keyof BannerTruth["expects"]>>

export interface JudgedResult {
  /** Destinations said to be seen in a state where nothing goes to them, or the other way round. */
  readonly states: readonly string[]
  /** Each rule of choices whose outcome for the site's tags is another than written down. */
  readonly outcomes: readonly string[]
}

/** Holds what follows from a crawl against what is known of the site's configuration. */
export function judgeResult(
  crawled: CrawledBanner,
  given: { knowledge: Knowledge; rules: readonly Rule[] },
): JudgedResult {
  const result = analyze(crawled.evidence, given.knowledge, given.rules)
  const others = result.assessments.filter(({ destination }) => destination !== "self")
  return {
    states: others.flatMap((assessment) => statesOf(assessment, result, crawled)),
    outcomes: outcomesOf(result, crawled),
  }
}

function statesOf(assessment: Assessment, result: Result, crawled: CrawledBanner): readonly string[] {
  const addresses = addressesOf(assessment, result, crawled)
  if (addresses.length === 0) return []
  const states = assessment.states ?? []
  return states.flatMap(({ state, seen }) => {
    const expected = state in expectedIn ? expectsOf(crawled, state as keyof typeof expectedIn) : undefined
    if (expected === undefined) return []
    const sent = addresses.some((address) => expected.includes(address))
    return sent === seen > 0
      ? []
      : [`${assessment.destination}, ${state}: seen ${seen}, though ${sent ? "" : "nothing "}goes there`]
  })
}

function expectsOf({ banner }: CrawledBanner, state: keyof typeof expectedIn): readonly string[] | undefined {
  return banner.truth.expects[expectedIn[state]]
}

function addressesOf(
  { destination }: Assessment,
  result: Result,
  { banner }: CrawledBanner,
): readonly string[] {
  const urls = result.sends.filter((send) => send.destination === destination).map(({ url }) => new URL(url))
  const others = urls.filter(({ hostname }) => hostname !== hostOf(banner))
  return [...new Set(others.map(({ hostname, pathname }) => hostname + pathname))]
}

function outcomesOf(result: Result, crawled: CrawledBanner): readonly string[] {
  const tags = result.assessments
    .filter((one) => isGated(addressesOf(one, result, crawled), crawled))
    .map(({ id }) => id)
  const subjects = new Set([...tags, result.target.url])
  return Object.entries(crawled.banner.truth.outcomes ?? {}).flatMap(([rule, expected]) => {
    const found = result.findings.filter((one) => one.rule === rule && subjects.has(one.subject))
    const outcomes = [...new Set(found.map(({ outcome }) => outcome))].join(", ")
    return outcomes === expected ? [] : [`${rule}: ${outcomes || "nothing"} instead of ${expected}`]
  })
}

/** Whether it is what the choice is about: sent to once everything is accepted, and not in every state. */
function isGated(addresses: readonly string[], { banner }: CrawledBanner): boolean {
  return (
    addresses.length > 0 &&
    addresses.every(
      (address) => !address.startsWith("fonts.") && (banner.truth.expects.accept ?? []).includes(address),
    )
  )
}
