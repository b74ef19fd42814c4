import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { analyze } from "../../src/analyzers/analyze.ts"
import { compare } from "../../src/analyzers/compare/compare.ts"
import { Comparison, type Difference } from "../../src/analyzers/result/comparison.ts"
import { Result } from "../../src/analyzers/result.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { crawl } from "../../src/crawler/crawl.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import type { BrowserToUse, CrawlDeps, CrawlPlan } from "../../src/crawler/plan.ts"
import { portalSites } from "../../src/demo/portal-sites.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import type { Answer, Reply, Site } from "../../src/demo/site.ts"
import { demoSettings } from "../../src/demo/start-demo.ts"
import { vendorSites } from "../../src/demo/vendor-sites.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { smallBrowser } from "../crawler/small-browser.ts"
import { deps, networkTo } from "../crawler/test-browser.ts"

const knowledge = bundledKnowledge()
const rules = await loadRules()
const portal = "www.machikado.example"
const crawlDeps: CrawlDeps = { ...deps, onProgress: () => {}, signal: new AbortController().signal }

/** What is done to every page of the portal. */
let edit = (page: string): string => page
let requests = 0
let served: ServedSites

/** What the second scan finds changed: a tag more, one fewer, words in the notice, a cookie. */
function edited(page: string): string {
  return page
    .replace("</head>", `<script async src="https://tag.kazoeru.example/k.js"></script></head>`)
    .replace(/<script async src="https:\/\/d\.line-scdn\.net[^>]*><\/script>/, "")
    .replace("タグ管理サービスの提供と改善のため", "タグ管理サービスの提供のため")
    .replace(
      "</body>",
      `<script>document.cookie = "machi_theme=light; path=/; max-age=864000"</script></body>`,
    )
}

beforeAll(async () => {
  served = await serveSites({ sites: { ...portalSites, ...vendorSites, ...ownSites() } })
})
afterAll(async () => served?.close())

const script = (body: string): Reply => ({
  headers: { "content-type": "text/javascript; charset=utf-8" },
  body,
})
const image: Reply = { headers: { "content-type": "image/gif" }, body: "GIF89a" }

/**
 * The portal with its pages edited, and an advertising network whose partners take turns. It has no forecast: pictures
 * asked for when that has come carry whichever cookies tags have set by then, more or fewer from visit to visit.
 */
function ownSites(): Record<string, Site> {
  const site = portalSites[portal] ?? {}
  const answers = Object.fromEntries(
    Object.entries(site.answers ?? {}).map(([path, answer]): [string, Answer] => [
      path,
      async (request) => {
        const reply = await answer(request)
        return typeof reply.body === "string" ? { ...reply, body: edit(reply.body) } : reply
      },
    ]),
  )
  const partners = ["tsubame", "yamagara", "mejiro"]
  const turn = () => {
    const partner = partners[requests++ % partners.length]
    return script(`document.head.append(Object.assign(document.createElement("script"),
      { src: "https://tag.${partner}-dsp.example/v1.js" }))`)
  }
  const partnerSite = (partner: string): readonly [string, Site] => [
    `tag.${partner}-dsp.example`,
    {
      answers: {
        "/v1.js": () =>
          script(
            `new Image().src = "https://tag.${partner}-dsp.example/view?page=" + encodeURIComponent(location.href)`,
          ),
        "/view": () => image,
      },
    },
  ]
  return {
    [portal]: { ...site, answers: { ...answers, "/api/weather": () => ({ status: 503 }) } },
    "tag.kazoeru.example": {
      answers: {
        "/k.js": () =>
          script(
            `new Image().src = "https://tag.kazoeru.example/hit?u=" + encodeURIComponent(location.href)`,
          ),
        "/hit": () => image,
      },
    },
    "cdn.hirogari-ad.example": { answers: { "/ad.js": turn } },
    ...Object.fromEntries(partners.map(partnerSite)),
  }
}

function plan(browser: BrowserToUse): CrawlPlan {
  return {
    id: "diff",
    url: `https://${portal}/`,
    declared: {
      operator: { ...demoSettings.operator, groupCompanies: [] },
      services: [demoSettings.service],
      overrides: [],
    },
    runs: ["fresh"],
    repeat: 1,
    pages: ["/news/"],
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

async function scanned(): Promise<Result> {
  const evidence = Evidence.parse(await crawl(plan(await smallBrowser()), crawlDeps))
  return Result.parse(analyze(evidence, knowledge, rules))
}

const told = (kind: Difference["kind"], { differences }: Comparison) =>
  differences
    .filter((one) => one.kind === kind)
    .map(
      ({ subject, is, key, aspect }) => `${is} ${subject} ${key}${aspect === "presence" ? "" : ` ${aspect}`}`,
    )
    .toSorted()

describe("a portal scanned again after it was changed", () => {
  let comparison: Comparison
  beforeAll(async () => {
    const before = await scanned()
    edit = edited
    const after = await scanned()
    comparison = Comparison.parse(compare(before, after))
  }, 240_000)

  it("has what was changed told as changes, and nothing else", () => {
    expect(told("change", comparison)).toEqual([
      "changed entry Google タグマネージャー / Google LLC words",
      "gone destination ly/line-tag",
      "gone storage cookie | .machikado.example | __lt__cid",
      "gone tag ly/line-tag | html |  | ",
      "new destination domain:kazoeru.example",
      "new storage cookie | www.machikado.example | machi_theme",
      "new tag domain:kazoeru.example | html |  | ",
    ])
  })

  it("has the partners that take turns told as noise", () => {
    expect(told("noise", comparison)).toEqual([
      expect.stringMatching(/^gone destination domain:\w+-dsp\.example$/),
      expect.stringMatching(/^gone tag domain:\w+-dsp\.example \| tag/),
      expect.stringMatching(/^new destination domain:\w+-dsp\.example$/),
      expect.stringMatching(/^new tag domain:\w+-dsp\.example \| tag/),
    ])
  })

  it("leaves nothing unsure, and nothing limits what can be said", () => {
    expect(told("unsure", comparison)).toEqual([])
    expect(comparison.limits).toEqual([])
  })
})
