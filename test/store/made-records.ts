import type { Assessment, Destination, Result, Verdict } from "../../src/analyzers/result.ts"
import type { Evidence, NoticeCandidate, Visit } from "../../src/crawler/evidence.ts"

const AT = "2026-11-20T10:00:00+09:00"

const ENVIRONMENT = {
  browser: { name: "Chromium", version: "156.0", kind: "full", flags: [] },
  profile: "desktop",
  userAgent: "Mozilla/5.0",
  locale: "ja-JP",
  timezone: "Asia/Tokyo",
  viewport: "1280x800",
  interventions: [],
} as const

/** One visit as a crawl would record it. */
export function madeVisit(change: Partial<Visit> = {}): Visit {
  return {
    id: "v1",
    run: "fresh",
    attempt: 1,
    kind: "page",
    url: "https://www.example.jp/",
    finalUrl: "https://www.example.jp/",
    startedAt: AT,
    finishedAt: AT,
    outcome: "loaded",
    sends: [],
    contacts: [],
    stored: [],
    signals: [],
    documents: [],
    reconciliation: {
      witnesses: ["page", "wire"],
      wire: 0,
      page: 0,
      both: 0,
      wireOnly: 0,
      pageOnly: 0,
      browserOwn: 0,
      ambiguous: 0,
    },
    collectorFailures: [],
    ...change,
  }
}

/** A notice as a crawl would keep it. */
export function madeCandidate(change: Partial<NoticeCandidate> = {}): NoticeCandidate {
  return {
    id: "n1",
    url: "https://www.example.jp/gaibu",
    finalUrl: "https://www.example.jp/gaibu",
    format: "html",
    html: "<h1>外部送信について</h1>",
    digest: "0".repeat(64),
    foundBy: "link",
    pressables: [],
    ...change,
  }
}

/** Evidence of a small site. */
export function madeEvidence(change: Partial<Evidence> = {}): Evidence {
  return {
    evidenceVersion: 1,
    id: "scan-1",
    tool: { name: "gaibu", version: "0.1.0" },
    target: { kind: "site", url: "https://www.example.jp/" },
    declared: { services: [], overrides: [] },
    startedAt: AT,
    finishedAt: AT,
    environment: ENVIRONMENT,
    settings: {},
    visits: [madeVisit()],
    candidates: [],
    steps: [],
    notVisited: [],
    ...change,
  }
}

/** Who a made result judges, and how. */
export interface MadeVerdict {
  readonly verdict: Verdict
  readonly party?: Destination["party"]
  readonly chainedOnly?: boolean
}

/** A result with one destination per verdict. */
export function madeResult(verdicts: readonly MadeVerdict[] = [], change: Partial<Result> = {}): Result {
  const count = (verdict: Verdict) => verdicts.filter((made) => made.verdict === verdict).length
  const none = { destinations: 0, items: 0, sends: 0, cookies: 0 }
  return {
    resultVersion: 1,
    tool: { name: "gaibu", version: "0.1.0" },
    knowledge: { digest: "0".repeat(64), lawAsOf: "2026-11-20" },
    target: { kind: "site", url: "https://www.example.jp/", services: [], duty: "not-declared" },
    startedAt: AT,
    finishedAt: AT,
    environment: ENVIRONMENT,
    visits: [
      {
        id: "v1",
        run: "fresh",
        attempt: 1,
        url: "https://www.example.jp/",
        finalUrl: "https://www.example.jp/",
        outcome: "loaded",
      },
    ],
    choices: [],
    completeness: [],
    tags: [],
    sends: [],
    contacts: [],
    destinations: verdicts.map(madeDestination),
    storage: [],
    signals: [],
    notices: [],
    assessments: verdicts.map(madeAssessment),
    findings: [],
    summary: {
      verdict: "none-found",
      destinations: verdicts.length,
      thirdParties: verdicts.length,
      chained: 0,
      stated: count("stated"),
      partial: count("partial"),
      absent: count("absent"),
      review: count("review"),
      unknown: count("unknown"),
      exempt: count("exempt"),
      provisions: { item1: none, item2: none, item3: none, item4: none, main: none },
    },
    ...change,
  }
}

function madeDestination({ party = "third", chainedOnly = false }: MadeVerdict, index: number): Destination {
  return {
    id: `domain:d${index}.example`,
    hosts: [`d${index}.example`],
    party,
    knownBy: "none",
    country: {},
    tags: [],
    placedByOperator: !chainedOnly,
    chainedOnly,
    observed: { seen: 1, visits: 1 },
    sends: 1,
  }
}

function madeAssessment({ verdict }: MadeVerdict, index: number): Assessment {
  return {
    id: `a${index}`,
    destination: `domain:d${index}.example`,
    tags: [],
    need: "main",
    provisions: [],
    information: [],
    operatorStated: "no",
    purposeStated: null,
    purposeOwnStated: null,
    purposeDestinationStated: null,
    statement: "none",
    verdict,
    reasons: [],
    sends: [],
  }
}
