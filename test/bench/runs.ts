import { loadKnowledge } from "../../src/config/knowledge/load-knowledge.ts"
import { crawl } from "../../src/crawler/crawl.ts"
import type { CrawlPlan } from "../../src/crawler/plan.ts"
import { serveSites } from "../../src/demo/serve-sites.ts"
import type { Site } from "../../src/demo/site.ts"
import { benchBrowser } from "./bench-browser.ts"
import { median } from "./median.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"

// What the runs accept and reject cost beside the fresh one: whole crawls of the same site, in turn.

const rounds = 3
const send = `for (let i = 0; i < 10; i++) fetch("https://collect.bench-collect.example/" + i, { mode: "no-cors" })`
const banner = `<div id="bar" style="position:fixed;left:0;right:0;bottom:0;background:#eee">
<p>当サイトでは、アクセス解析と広告配信のためにCookieを使用しています。</p>
<button onclick="document.cookie='c=1;path=/';bar.remove();${send.replaceAll('"', "&quot;")}">同意する</button>
<button onclick="document.cookie='c=0;path=/';bar.remove()">拒否する</button></div>
<script>if (/c=/.test(document.cookie)) bar.remove()</script>`
const page = (title: string) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1>${"<p>本文はここにある。外部送信の一覧は下のリンクから見ることができる。</p>".repeat(40)}
<nav><a href="/news/1">記事</a> <a href="/section/a">特集</a> <a href="/company">会社</a></nav>
<script>${send}</script>${banner}<footer><a href="/external-transmission">外部送信について</a></footer></html>`

const site: Site = {
  answers: {
    "/*": ({ path }) => ({ headers: { "content-type": "text/html" }, body: page(path) }),
  },
}
const collector: Site = { answers: { "/*": () => ({ status: 204 }) } }

const loaded = loadKnowledge()
if (!loaded.ok) throw new Error("the knowledge files are broken")
const served = await serveSites({
  sites: { "runs.bench.example": site, "collect.bench-collect.example": collector },
})
const browser = await benchBrowser()

function plan(runs: CrawlPlan["runs"], pages: number): CrawlPlan {
  return {
    id: "bench",
    url: "https://runs.bench.example/",
    declared: { services: [], overrides: [] },
    runs,
    repeat: 1,
    pages,
    steps: [],
    profile: "desktop",
    network: {
      hostResolverRules: served.hostResolverRules,
      ignoreHttpsErrors: false,
      acceptedKeys: [served.spki],
      headers: [],
    },
    simulatedLeave: true,
    linkChecks: true,
    timeoutMs: 30_000,
    concurrency: 2,
    paceMs: 500,
    browser,
    vocabulary: loaded.ok ? loaded.knowledge.vocabulary : ({} as never),
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
  }
}

const deps = {
  saveBlob: async (bytes: Uint8Array, mediaType: string) => ({ sha256: "", size: bytes.length, mediaType }),
  onProgress: () => {},
  signal: new AbortController().signal,
}

/** Seconds of a whole crawl; one that did not make its choices has no time. */
async function seconds(runs: CrawlPlan["runs"], pages: number): Promise<number> {
  const from = performance.now()
  const { visits, runsNotMade = [] } = await crawl(plan(runs, pages), deps)
  const unmade = visits.filter(({ run, choice }) => run !== "fresh" && choice?.madeAt === undefined)
  if (unmade.length + runsNotMade.length > 0) throw new Error("a choice was not made")
  return (performance.now() - from) / 1000
}

const rows: (readonly (string | number)[])[] = []
try {
  for (const pages of [0, 3]) {
    const one: number[] = []
    const three: number[] = []
    for (let round = 0; round < rounds; round++) {
      one.push(await seconds(["fresh"], pages))
      three.push(await seconds(["fresh", "accept", "reject"], pages))
    }
    const ratio = median(three) / median(one)
    rows.push([`${pages} further pages`, median(one).toFixed(1), median(three).toFixed(1), ratio.toFixed(2)])
    target(`three runs cost at most 2.5 times one, ${pages} further pages: ${ratio.toFixed(2)}`, ratio <= 2.5)
  }
} finally {
  await served.close()
}
printTable(["crawl", "fresh (s)", "fresh, accept, reject (s)", "ratio"], rows)
