import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { analyze } from "../../src/analyzers/analyze.ts"
import { Result } from "../../src/analyzers/result.ts"
import { draftFiles } from "../../src/cli/draft/draft-files.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { crawl } from "../../src/crawler/crawl.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import type { BrowserToUse, CrawlDeps, CrawlPlan } from "../../src/crawler/plan.ts"
import { portalSites } from "../../src/demo/portal-sites.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import type { Site } from "../../src/demo/site.ts"
import { demoSettings } from "../../src/demo/start-demo.ts"
import { vendorSites } from "../../src/demo/vendor-sites.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { smallBrowser } from "../crawler/small-browser.ts"
import { deps, networkTo } from "../crawler/test-browser.ts"

const knowledge = bundledKnowledge()
const rules = await loadRules()

const portal = "www.machikado.example"
const noticePath = "/external-transmission/"

/** The page of the portal that is given as its notice; undefined: the one it has. */
let notice: string | undefined
let served: ServedSites

beforeAll(async () => {
  served = await serveSites({ sites: { ...portalSites, ...vendorSites, [portal]: portalSite() } })
})
afterAll(async () => served?.close())

function portalSite(): Site {
  const { folder, answers = {} } = portalSites[portal] ?? {}
  const usual = answers[noticePath]
  if (folder === undefined || usual === undefined) throw new Error("the demo has no notice page")
  const put = { headers: { "content-type": "text/html; charset=utf-8" } }
  return {
    folder,
    answers: {
      ...answers,
      [noticePath]: (request) => (notice === undefined ? usual(request) : { ...put, body: notice }),
    },
  }
}

function plan(browser: BrowserToUse): CrawlPlan {
  return {
    id: "draft",
    url: `https://${portal}/`,
    declared: {
      operator: { ...demoSettings.operator, groupCompanies: [] },
      services: [demoSettings.service],
      overrides: [],
    },
    runs: ["fresh"],
    repeat: 1,
    pages: 1,
    steps: [],
    profile: "desktop",
    network: networkTo(served),
    simulatedLeave: true,
    timeoutMs: 30_000,
    concurrency: 2,
    browser,
    vocabulary: knowledge.vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
  }
}

const crawlDeps: CrawlDeps = { ...deps, onProgress: () => {}, signal: new AbortController().signal }

const scanned = async (): Promise<Evidence> =>
  Evidence.parse(await crawl(plan(await smallBrowser()), crawlDeps))
const judged = (evidence: Evidence): Result => Result.parse(analyze(evidence, knowledge, rules))

function drafted(result: Result, whole: boolean): string {
  const order = { knowledge, language: "ja", whole, formats: ["html"] } as const
  return String(draftFiles(result, order).files[0]?.contents)
}

/** Known handlers whose statement is wanting, with what is. */
function wanting({ assessments, destinations }: Result): readonly string[] {
  const known = new Set(destinations.filter(({ knownBy }) => knownBy !== "none").map(({ id }) => id))
  return assessments
    .filter(({ destination, verdict }) => known.has(destination) && /absent|partial/.test(verdict))
    .map(({ destination, verdict, reasons }) => `${destination} ${verdict}: ${reasons.join()}`)
}

describe("the demo", () => {
  let before: Evidence
  beforeAll(async () => {
    before = await scanned()
  }, 240_000)

  it("has gaps to begin with", () => {
    expect(wanting(judged(before)).length).toBeGreaterThan(1)
  })

  it("with the whole draft put up and scanned again has none for known operators", async () => {
    notice = drafted(judged(before), true)
    const after = judged(await scanned())
    expect(after.notices.find(({ url }) => url.endsWith(noticePath))?.title).toBe(
      "利用者情報の外部送信について",
    )
    expect(wanting(after)).toEqual([])
    const failed = after.findings.filter(({ outcome, severity }) => outcome === "fail" && severity !== "info")
    expect(failed).toEqual([])
  }, 240_000)

  it("with the additions put under its own notice has none either", () => {
    const additions = drafted(judged(before), false)
    const candidates = before.candidates.map((candidate) => {
      if (!candidate.finalUrl.endsWith(noticePath)) return candidate
      const html = candidate.html.replace("</body>", `${mainOf(additions)}</body>`)
      return { ...candidate, html, digest: createHash("sha256").update(html).digest("hex") }
    })
    expect(wanting(judged({ ...before, candidates }))).toEqual([])
  })
})

/** The notice alone, as a person takes it over. */
function mainOf(page: string): string {
  return page.slice(page.indexOf("<main>") + "<main>".length, page.indexOf("</main>"))
}
