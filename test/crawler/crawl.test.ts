import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { crawl } from "../../src/crawler/crawl.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import type { CrawlPlan } from "../../src/crawler/plan.ts"
import { type Demo, startDemo } from "../../src/demo/start-demo.ts"
import { bundledKnowledge, undeclared } from "../analyzers/evidence-builder.ts"
import { deps, testBrowser } from "./test-browser.ts"

const { vocabulary } = bundledKnowledge()
let demo: Demo

beforeAll(async () => {
  demo = await startDemo()
})
afterAll(async () => demo?.close())

function plan(more: Partial<CrawlPlan>): CrawlPlan {
  const { hostResolverRules, spki } = demo
  return {
    id: "e",
    url: demo.url,
    declared: undeclared,
    runs: ["fresh"],
    repeat: 1,
    pages: 0,
    steps: [],
    profile: "desktop",
    network: { hostResolverRules, ignoreHttpsErrors: false, acceptedKeys: [spki], headers: [] },
    simulatedLeave: false,
    timeoutMs: 20_000,
    concurrency: 2,
    browser: testBrowser(),
    vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
    ...more,
  }
}

async function evidenceOf(more: Partial<CrawlPlan>, stop = new AbortController()) {
  const shown: string[] = []
  const onProgress: Parameters<typeof crawl>[1]["onProgress"] = (step) => {
    if (step.stage === "visit") shown.push(new URL(step.url).pathname)
    if (step.stage === "visited") stop.abort()
  }
  const progress = more.concurrency === 1 ? onProgress : () => {}
  const evidence = await crawl(plan(more), { ...deps, signal: stop.signal, onProgress: progress })
  return { evidence: Evidence.parse(evidence), shown }
}

describe("a crawl", () => {
  it("opens the settings' own paths, once each, and says which were none", async () => {
    const { evidence } = await evidenceOf({ pages: ["/", "/company/#a", "/company/", "http://"] })
    const pages = evidence.visits
      .filter(({ kind }) => kind === "page")
      .map(({ finalUrl }) => new URL(finalUrl).pathname)
    expect(pages).toEqual(["/", "/company/"])
    expect(evidence.notVisited).toEqual([{ url: "http://", reason: "not-an-address" }])
    expect(evidence.failure).toBeUndefined()
    expect(evidence.candidates.map(({ finalUrl }) => new URL(finalUrl).pathname)).toContain(
      "/external-transmission/",
    )
  })

  it("that is stopped starts no further visit, keeps what it saw and says what it left", async () => {
    const { evidence, shown } = await evidenceOf({ pages: ["/company/", "/news/"], concurrency: 1 })
    expect(shown).toEqual(["/"])
    expect(evidence.visits.map(({ outcome }) => outcome)).toEqual(["loaded"])
    expect(evidence.failure?.code).toBe("stopped")
    expect(
      evidence.notVisited
        .filter(({ reason }) => reason === "stopped")
        .map(({ url }) => new URL(url).pathname),
    ).toEqual(expect.arrayContaining(["/company/", "/news/"]))
  })

  it("reads a Markdown file given as the notice, and does not judge how it looks", async () => {
    const notice = new URL("../fixtures/notices/real/07-azuk.md", import.meta.url).href
    const { evidence } = await evidenceOf({ notice })
    const visit = evidence.visits.find(({ finalUrl }) => finalUrl === notice)
    expect(visit).toMatchObject({ outcome: "loaded", kind: "notice" })
    expect(visit?.manner).toBeUndefined()
    expect(evidence.candidates.find(({ finalUrl }) => finalUrl === notice)?.html).toContain("| Supabase")
  })

  it("whose start page does not exist is a record of that", async () => {
    const { evidence } = await evidenceOf({ url: "https://nowhere.example/", pages: 3 })
    expect(evidence.visits.map(({ outcome }) => outcome)).toEqual(["failed"])
    expect(evidence.visits[0]?.failure?.code).toBe("dns")
    expect(evidence.candidates).toEqual([])
  })
})
