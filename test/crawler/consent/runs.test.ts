import { afterAll, beforeAll, expect, it } from "vitest"
import { crawl } from "../../../src/crawler/crawl.ts"
import { Evidence } from "../../../src/crawler/evidence.ts"
import type { CrawlPlan } from "../../../src/crawler/plan.ts"
import type { ServedSites } from "../../../src/demo/serve-sites.ts"
import { bundledKnowledge, undeclared } from "../../analyzers/evidence-builder.ts"
import { deps, networkTo, testBrowser } from "../test-browser.ts"
import { serveBanners } from "./banner-sites.ts"

let served: ServedSites
beforeAll(async () => {
  served = await serveBanners("own")
})
afterAll(async () => served?.close())

async function evidenceOf(name: string, more: Partial<CrawlPlan>): Promise<Evidence> {
  const plan: CrawlPlan = {
    id: name,
    url: `https://${name}-banner.example/`,
    declared: undeclared,
    runs: ["auto"],
    repeat: 1,
    pages: 0,
    steps: [],
    profile: "desktop",
    network: networkTo(served),
    simulatedLeave: false,
    timeoutMs: 20_000,
    concurrency: 2,
    browser: testBrowser(),
    vocabulary: bundledKnowledge().vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
    ...more,
  }
  return Evidence.parse(
    await crawl(plan, { ...deps, signal: new AbortController().signal, onProgress: () => {} }),
  )
}

const madeRuns = ({ visits }: Evidence) => visits.filter(({ kind }) => kind === "page").map(({ run }) => run)

it.concurrent("auto makes what the banner offers, and says what it does not offer", async () => {
  const evidence = await evidenceOf("close-only", {})
  expect(madeRuns(evidence).toSorted()).toEqual(["accept", "close", "fresh"])
  expect(evidence.runsNotMade).toEqual([{ run: "reject", reason: "no-reject-button" }])
})

it.concurrent("auto makes no run where there is nothing to choose", async () => {
  const evidence = await evidenceOf("policy-page", {})
  expect(madeRuns(evidence)).toEqual(["fresh"])
  expect(evidence.runsNotMade?.map(({ reason }) => reason)).toEqual(["no-banner", "no-banner"])
})

it.concurrent("the first look alone tells that the banner refuses with a button, and presses none", async () => {
  const { visits } = await evidenceOf("bottom-bar", { runs: ["fresh"] })
  const choice = visits.find(({ kind }) => kind === "page")?.choice
  expect([choice?.rejectLayer, choice?.presses]).toEqual([0, undefined])
})

it.concurrent("what was accepted and then taken back is told apart from before any choice", async () => {
  const { visits } = await evidenceOf("way-back", { runs: ["withdraw"] })
  const visit = visits.find(({ run }) => run === "withdraw")
  const ads = visit?.sends.filter(({ url }) => url.startsWith("https://ads.")) ?? []
  expect(ads.map(({ url, choice, accepted }) => [new URL(url).pathname, choice, accepted])).toEqual([
    ["/after-accept", "before", true],
    ["/accepted-page", "before", true],
  ])
  expect(visit?.sends.some(({ choice }) => choice === "after")).toBe(true)
  expect(visit?.choice?.askedAgain).toBe(false)
})

it.concurrent("a visitor with GPC says so with every request, and nothing is pressed", async () => {
  const { visits } = await evidenceOf("pictures", { runs: ["gpc"] })
  const visit = visits.find(({ run }) => run === "gpc")
  const own = visit?.sends.filter(({ url }) => url.startsWith("https://pictures-")) ?? []
  expect(own.length).toBeGreaterThan(1)
  for (const { headers, choice, cause } of own) {
    expect(headers).toContainEqual(["sec-gpc", "1"])
    expect(headers).toContainEqual(["dnt", "1"])
    expect({ choice, cause }).toEqual({ choice: "none", cause: "header" })
  }
  expect(visit?.choice?.presses).toBeUndefined()
})

it.concurrent("the operator's own steps are the choice of opt-out", async () => {
  const optOut = { steps: [{ click: "text=拒否する" }] }
  const { visits } = await evidenceOf("bottom-bar", { runs: ["opt-out"], optOut })
  const choice = visits.find(({ run }) => run === "opt-out")?.choice
  expect(choice).toMatchObject({ foundBy: "steps", presses: [{ label: "text=拒否する", purpose: "step" }] })
  expect(choice?.failure).toBeUndefined()
  expect(choice?.madeAt).toBeGreaterThan(0)
})
