import { analyze } from "../../../src/analyzers/analyze.ts"
import { rule as incompleteScan } from "../../../src/analyzers/rules/incomplete-scan.ts"
import { crawl } from "../../../src/crawler/crawl.ts"
import { Evidence } from "../../../src/crawler/evidence.ts"
import type { BrowserToUse } from "../../../src/crawler/plan.ts"
import type { ServedSites } from "../../../src/demo/serve-sites.ts"
import { bundledKnowledge, declared } from "../../analyzers/evidence-builder.ts"
import { smallBrowser } from "../small-browser.ts"
import { deps, networkTo } from "../test-browser.ts"

const knowledge = bundledKnowledge()

/** What a scan may have otherwise than the others. */
interface HowToScan {
  readonly pages?: readonly string[] | undefined
  /** Default: the small one. */
  readonly browser?: BrowserToUse
}

/** A site crawled and analysed whole, as what matters of its notices: short, so that all of it can be compared. */
export async function scanSite(served: ServedSites, host: string, how: HowToScan = {}) {
  const { pages = [], browser = await smallBrowser() } = how
  const evidence = Evidence.parse(
    await crawl(
      {
        id: "e",
        url: `https://${host}/`,
        declared: declared([host]),
        runs: ["fresh"],
        repeat: 1,
        pages,
        steps: [],
        profile: "desktop",
        network: networkTo(served),
        simulatedLeave: false,
        timeoutMs: 20_000,
        concurrency: 1,
        browser,
        vocabulary: knowledge.vocabulary,
        secrets: [],
        recordedSettings: {},
        toolVersion: "0.0.0",
      },
      { ...deps, signal: new AbortController().signal, onProgress: () => {} },
    ),
  )
  const result = analyze(evidence, knowledge, [incompleteScan])
  const path = (url: string) => url.replace(`https://${host}`, "").replace(/^https:\/\//, "")
  const google = result.assessments.find(({ destination }) =>
    result.destinations.some(
      ({ id, hosts }) => id === destination && hosts.includes("www.google-analytics.com"),
    ),
  )
  const scanned = new Set(
    evidence.visits.filter(({ kind }) => kind === "page").map(({ finalUrl }) => finalUrl),
  )
  return {
    evidence,
    result,
    seen: {
      notices: result.notices.map(({ url, mode, format, failure, entries, reach }) => ({
        at: path(url),
        is: `${mode} ${format}${failure ? ` ${failure}` : ""}`,
        entries: entries.map(({ operator }) => operator),
        reach: Object.fromEntries(
          reach.filter(({ page }) => scanned.has(page)).map(({ page, steps }) => [path(page), steps]),
        ),
      })),
      unread: result.findings
        .filter(({ outcome, subject }) => outcome === "unknown" && subject.startsWith("http"))
        .map(({ subject, message }) => `${path(subject)} ${/（(.*)）/.exec(message.ja)?.[1] ?? ""}`),
      verdict: google?.verdict,
    },
  }
}
