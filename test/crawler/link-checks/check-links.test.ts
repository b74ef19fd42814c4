import { afterAll, beforeAll, expect, test } from "vitest"
import type { LinkCheck } from "../../../src/crawler/evidence.ts"
import { LinkCheck as LinkCheckSchema } from "../../../src/crawler/evidence.ts"
import { checkLinks } from "../../../src/crawler/link-checks/check-links.ts"
import type { CrawlPlan } from "../../../src/crawler/plan.ts"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import { bundledKnowledge, candidate, declared, link } from "../../analyzers/evidence-builder.ts"
import { networkTo, testBrowser } from "../test-browser.ts"

const html = (text: string) => ({
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<html lang="ja"><title>${text}</title><script src="/script.js"></script><img src="/picture.png"><p>${text}</p><script>document.title = "changed"; fetch("/sent")</script>`,
})
const policies = "https://policies.example.com"
const hrefs = [
  `${policies}/ja`,
  `${policies}/ja#part`,
  `${policies}/gone`,
  `${policies}/empty`,
  `${policies}/moved`,
  `${policies}/logout`,
  "https://not-there.example/",
  "mailto:someone@example.com",
]

let server: ServedSites
let checks: readonly LinkCheck[]
beforeAll(async () => {
  server = await serveSites({
    sites: {
      "policies.example.com": {
        answers: {
          "/ja": () => html("当社の方針"),
          "/gone": () => ({ ...html("なし"), status: 404 }),
          "/empty": () => ({ status: 404, body: "" }),
          "/moved": () => ({ status: 302, headers: { location: "/ja" }, body: "" }),
        },
      },
    },
  })
  const knowledge = bundledKnowledge()
  const plan: CrawlPlan = {
    id: "links",
    url: "https://www.mise.example/",
    declared: declared([]),
    runs: ["fresh"],
    repeat: 1,
    pages: 0,
    steps: [],
    profile: "desktop",
    network: { ...networkTo(server), headers: [["authorization", "secret"]] },
    simulatedLeave: false,
    linkChecks: true,
    timeoutMs: 20_000,
    concurrency: 1,
    browser: testBrowser(),
    vocabulary: knowledge.vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
  }
  const pressables = hrefs.map((href) => link("詳細", href, { region: "main" }))
  const notice = candidate("<h1>外部送信について</h1>", { pressables })
  const asked = await checkLinks([notice], [], { plan, deps: { signal: new AbortController().signal } })
  checks = (asked.linkChecks ?? []).map((one) => LinkCheckSchema.parse(one))
})
afterAll(() => server.close())

const of = (path: string) => checks.find(({ url }) => url === `${policies}${path}`)

test("each address is opened once, what opening might change not at all", () => {
  expect(checks.map(({ url }) => url)).toEqual([
    `${policies}/ja`,
    `${policies}/gone`,
    `${policies}/empty`,
    `${policies}/moved`,
    "https://not-there.example/",
  ])
})

test("status, last address, title and language of what came", () => {
  expect(of("/ja")).toMatchObject({ status: 200, title: "当社の方針", language: "ja", text: "当社の方針" })
  expect(of("/moved")).toMatchObject({ status: 200, finalUrl: `${policies}/ja` })
  for (const path of ["/gone", "/empty"]) {
    expect(of(path)?.status).toBe(404)
    expect(of(path)?.failure).toBeUndefined()
  }
})

test("what does not answer says why", () =>
  expect(checks.at(-1)).toMatchObject({ failure: { code: expect.stringMatching(/dns|connection/) } }))

test("documents only: no script ran, nothing they load was asked for, no header of the operator's went along", () => {
  const asked = server.log.map(({ path }) => path)
  expect(asked.toSorted()).toEqual(["/empty", "/gone", "/ja", "/ja", "/moved"])
  expect(JSON.stringify(server.log)).not.toContain("secret")
})
