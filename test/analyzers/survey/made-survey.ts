import type {
  SiteAnswer,
  SiteOutcome,
  SurveyDefinition,
  SurveySite,
} from "../../../src/analyzers/result/survey.ts"
import { addSite, emptyTally, type Tally } from "../../../src/analyzers/survey/tally.ts"
import { madeResult } from "../../store/made-records.ts"

export const rules = {
  "notice-missing": { article: "27-12", basis: "statute" },
  "undisclosed-destination": { article: "R29-2", basis: "ordinance" },
} as const

/** A site of a list, numbered as told. */
export function madeSite(number: number, change: Partial<SurveySite> = {}): SurveySite {
  return {
    number,
    line: number + 1,
    url: `https://s${number}.example/`,
    kind: "r27_4",
    domains: [],
    other: {},
    stratum: "",
    weight: 1,
    ...change,
  }
}

export function madeDefinition(
  sites: readonly SurveySite[],
  change: Partial<SurveyDefinition> = {},
): SurveyDefinition {
  return {
    definitionVersion: 1,
    id: "made",
    createdAt: "2026-11-20T00:00:00.000Z",
    tool: { name: "gaibu", version: "0.1.0" },
    knowledge: { digest: "0".repeat(64), lawAsOf: "2026-11-20" },
    settings: { runs: ["fresh"] },
    settingsDigest: "1".repeat(64),
    vantage: { place: "", browser: "Chromium 156", platform: "linux x64", profile: "desktop" },
    stopped: [],
    attempts: 2,
    siteLimit: 600,
    frame: {
      file: "made.csv",
      sha256: "2".repeat(64),
      encoding: "utf-8",
      sites: sites.length,
      columns: [],
      badRows: [],
    },
    sites,
    ...change,
  }
}

/** What an observed site answers; every item that is not told is not asked of it. */
export function scanned(
  site: SurveySite,
  answers: Readonly<Record<string, SiteAnswer>>,
  destinations: readonly string[] = [],
): SiteOutcome {
  const duty = site.kind === "none" ? "voluntary" : site.kind === "unknown" ? "not-declared" : "applies"
  const { summary } = madeResult()
  return {
    ...attempt(site),
    state: "scanned",
    scan: `made-${site.number}-1`,
    observation: {
      duty,
      complete: true,
      answers: { ...unasked, ...answers },
      destinations: destinations.map((id) => ({
        id,
        name: id.startsWith("domain:") ? id.slice(7) : `${id} Inc.`,
        hosts: [id.startsWith("domain:") ? id.slice(7) : `${id}.com`],
        party: "third",
        known: !id.startsWith("domain:"),
        chainedOnly: false,
        verdict: "stated",
      })),
      summary: { ...summary, thirdParties: destinations.length },
    },
  }
}

export function failed(
  site: SurveySite,
  reason: Extract<SiteOutcome, { state: "failed" }>["reason"],
): SiteOutcome {
  return { ...attempt(site), attempt: 2, state: "failed", reason, detail: site.url }
}

const unasked: Readonly<Record<string, SiteAnswer>> = Object.fromEntries(
  ["notice", "destination", "information", "purpose"].map((id) => [id, "not-applicable"]),
)

function attempt({ number }: SurveySite) {
  const at = "2026-11-20T01:00:00.000Z"
  return {
    outcomeVersion: 1,
    survey: "made",
    site: number,
    attempt: 1,
    startedAt: at,
    finishedAt: at,
  } as const
}

export function tallied(
  definition: SurveyDefinition,
  outcomeOf: (site: SurveySite) => SiteOutcome | undefined,
): Tally {
  const tally = emptyTally()
  for (const site of definition.sites) {
    const outcome = outcomeOf(site)
    if (outcome !== undefined) addSite(tally, { site, outcome }, definition)
  }
  return tally
}
