import { roleOf } from "./consent/in-page/button-role.ts"
import { isSettingsLabel } from "./consent/settings-of.ts"
import { consentWordsOf } from "./consent/words.ts"
import type { Choice, Evidence, NoticeCandidate, RunId, Visit } from "./evidence.ts"
import type { CrawlPlan } from "./plan.ts"
import type { NotVisited, PageToVisit, Visitor } from "./visitor.ts"
import { siteOf } from "./witness/interest.ts"

type NotMade = NonNullable<Evidence["runsNotMade"]>[number]

/** Further pages a run opens after its choice where the plan does not say; more would cost without showing more states. */
const usualPages = 5
/** How long a banner is waited for where choices are asked for. */
const usualWaitMs = 7000

const onBanner: readonly RunId[] = ["accept", "reject", "close", "withdraw"]

export interface RunsGround {
  readonly start: Visit | NotVisited
  readonly pages: readonly PageToVisit[]
  /** What may be the notice, once all of it was looked for. */
  readonly candidates: () => Promise<readonly NoticeCandidate[]>
}

/** Whether anything but the first look is asked for; then that look also says what choices there are. */
export function asksForChoices({ runs }: Pick<CrawlPlan, "runs">): boolean {
  return runs.some((run) => run !== "fresh" && run !== "gpc")
}

/** How the start page is looked at in the fresh run: what banner it has and, one press away, what that says. */
export function lookPlan(plan: CrawlPlan): NonNullable<PageToVisit["consent"]> {
  const choices = asksForChoices(plan)
  const words = consentWordsOf(plan.vocabulary)
  return {
    words,
    waitMs: choices ? (plan.bannerWaitMs ?? usualWaitMs) : 0,
    manager: choices,
    lookInside: choices,
    further: [],
  }
}

/**
 * Makes the runs beside `fresh`, each in one visit from an empty profile: the start page, the choice, and in the same
 * profile the start page and the chosen pages again. What the fresh look showed to be impossible is not tried.
 */
export async function makeRuns(
  plan: CrawlPlan,
  visitor: Pick<Visitor, "visit">,
  ground: RunsGround,
): Promise<readonly NotMade[]> {
  const notMade: NotMade[] = []
  const choice = "choice" in ground.start ? ground.start.choice : undefined
  const made = runsToMake(plan, choice).map(async (run) => {
    const reason = impossibleBecause(run, { start: ground.start, choice, plan })
    if (reason !== undefined) return void notMade.push({ run, reason })
    const optOut = run === "opt-out" ? await waysToOptOut(plan, ground) : undefined
    if (optOut && optOut.steps.length + optOut.notices.length === 0)
      return void notMade.push({ run, reason: "no-opt-out" })
    const attempts = Array.from({ length: plan.repeat }, (_, i) => i + 1)
    await Promise.all(
      attempts.map((attempt) => visitor.visit(pageOf(plan, { run, attempt, ground, optOut }))),
    )
  })
  await Promise.all(made)
  return notMade
}

/** `auto`: what the site makes possible at the least cost; closing only where nothing else can be chosen. */
function runsToMake({ runs, optOut }: CrawlPlan, choice: Choice | undefined): readonly RunId[] {
  const asked = runs.filter((run) => run !== "auto" && run !== "fresh")
  if (!runs.includes("auto")) return asked
  const onlyClosing =
    choice?.found === true && (choice.kind === "only-acknowledges" || choice.kind === "pure-notice")
  const possible: readonly RunId[] = [
    "accept",
    "reject",
    ...(onlyClosing ? (["close"] as const) : []),
    ...(optOut && optOut.steps.length > 0 ? (["opt-out"] as const) : []),
  ]
  return [...new Set([...asked, ...possible])]
}

interface Seen {
  readonly start: Visit | NotVisited
  readonly choice: Choice | undefined
  readonly plan: CrawlPlan
}

function impossibleBecause(run: RunId, { start, choice, plan }: Seen): string | undefined {
  if (!("outcome" in start) || start.outcome === "failed") return "page-not-loaded"
  if (!onBanner.includes(run) || !choice) return undefined
  if (!choice.found) return "no-banner"
  if (run === "reject") return noRefusalBecause(choice, plan)
  return choice.kind === "pure-notice" && run !== "close" ? "no-accept-button" : undefined
}

/** A link that refuses by leading away shows nothing here. */
function noRefusalBecause(choice: Choice, plan: CrawlPlan): string | undefined {
  const knowsNone = choice.manager === undefined && choice.rejectLayer === undefined
  if (choice.foundBy === "vocabulary" && knowsNone && !mayLeadToSettings(choice, plan))
    return linksAway(choice, plan) ? "leaves-page" : "no-reject-button"
  return choice.kind === "pure-notice" ? "no-reject-button" : undefined
}

function linksAway({ layers = [] }: Choice, { vocabulary }: CrawlPlan): boolean {
  const words = consentWordsOf(vocabulary)
  return layers.flatMap(({ links }) => links).some(({ text }) => roleOf(text, words) === "reject")
}

/** Whether the banner links to settings of the same site, which the first look does not open, or to some it could not. */
function mayLeadToSettings({ layers = [] }: Choice, { vocabulary, url }: CrawlPlan): boolean {
  const words = consentWordsOf(vocabulary)
  if (layers.length === 1 && layers[0]?.buttons.some((label) => isSettingsLabel(label, words))) return true
  const links = layers.flatMap((layer) => layer.links)
  return links.some(
    ({ text, href }) => isSettingsLabel(text, words) && URL.canParse(href) && siteOf(href) === siteOf(url),
  )
}

interface OfRun {
  readonly run: RunId
  readonly attempt: number
  readonly ground: RunsGround
  readonly optOut: NonNullable<PageToVisit["consent"]>["optOut"]
}

function pageOf(plan: CrawlPlan, { run, attempt, ground, optOut }: OfRun): PageToVisit {
  const pages = ground.pages.slice(0, plan.choicePages ?? usualPages).map(({ url }) => url)
  const words = consentWordsOf(plan.vocabulary)
  return {
    url: plan.url,
    kind: "page",
    run,
    attempt,
    consent: {
      words,
      waitMs: plan.bannerWaitMs ?? usualWaitMs,
      manager: onBanner.includes(run),
      lookInside: false,
      // Without a choice the first page was seen when it was opened.
      further: run === "gpc" ? pages : [plan.url, ...pages],
      ...(optOut && { optOut }),
    },
  }
}

/** The declared steps, else the operator's own notices. */
async function waysToOptOut({ optOut, url }: CrawlPlan, { candidates }: RunsGround) {
  const steps = optOut?.steps ?? []
  if (steps.length > 0) return { steps, notices: [] }
  const own = (await candidates()).filter(
    ({ finalUrl, format, failure }) =>
      format === "html" && !failure && URL.canParse(finalUrl) && siteOf(finalUrl) === siteOf(url),
  )
  const notices = [...new Set(own.map(({ finalUrl }) => finalUrl.replace(/#.*$/s, "")))].slice(0, 3)
  return { steps, notices }
}
