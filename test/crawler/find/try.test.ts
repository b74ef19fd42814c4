import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import { analytics, document, footer, html, notice, page, site, table, words } from "./made-pages.ts"
import * as p from "./pdf-notices.ts"
import { scanSite } from "./scan-site.ts"
const link = `<a href="/external/">外部送信について</a>`
const sites = {
  pdf: site({ "/": page(footer(`<a href="/n.pdf">外部送信について</a>`)), "/n.pdf": p.pdf(p.noticePdf) }),
  attach: site({ "/": page(footer(`<a href="/dl?id=1">外部送信について</a>`)), "/dl": p.pdf(p.noticePdf, {"content-type":"application/octet-stream","content-disposition":"attachment; filename=\"notice.pdf\""}) }),
  frame: site({ "/": page(footer(link)), "/external/": document(`<h1>外部送信について</h1><iframe src="/n.pdf" width="800" height="900"></iframe>`,"外部送信について"), "/n.pdf": p.pdf(p.noticePdf) }),
  embed: site({ "/": page(footer(link)), "/external/": document(`<h1>外部送信について</h1><embed src="/n.pdf" type="application/pdf" width="800" height="900">`,"外部送信について"), "/n.pdf": p.pdf(p.noticePdf) }),
  object: site({ "/": page(footer(link)), "/external/": document(`<h1>外部送信について</h1><object data="/n.pdf" type="application/pdf" width="800" height="900"></object>`,"外部送信について"), "/n.pdf": p.pdf(p.noticePdf) }),
  win: site({ "/": page(footer(`<button type="button" onclick="window.open('/n.pdf')">外部送信について</button>`)), "/n.pdf": p.pdf(p.noticePdf) }),
  winother: site({ "/": page(footer(`<button type="button" onclick="window.open('https://cmp.hosted.example/n')">外部送信について</button>`)) }),
  winblank: site({ "/": page(footer(`<button type="button" onclick='const w = window.open("", "", "width=400,height=400"); w.document.write(${JSON.stringify(`<h1>外部送信について</h1>${words}${table}`).replaceAll("'", "&#39;")})'>外部送信について</button>`)) }),
  blank: site({ "/": page(footer(`<a target="_blank" rel="noopener" href="https://cmp.hosted.example/n">外部送信について</a>`)) }),
  jslink: site({ "/": page(footer(`<a href="javascript:void(0)" onclick="window.open('https://cmp.hosted.example/n','_blank','noopener')">外部送信について</a>`)) }),
  scan: site({ "/": page(footer(`<a href="/n.pdf">外部送信について</a>`)), "/n.pdf": p.pdf(p.scannedPdf) }),
  locked: site({ "/": page(footer(`<a href="/n.pdf">外部送信について</a>`)), "/n.pdf": p.pdf(p.lockedPdf) }),
  garbled: site({ "/": page(footer(`<a href="/n.pdf">外部送信について</a>`)), "/n.pdf": p.pdf(p.garbledPdf) }),
  part: site({ "/": page(footer(`<a href="/n.pdf">外部送信について</a>`)), "/n.pdf": p.pdf(p.partlyScannedPdf) }),
  big: site({ "/": page(footer(`<a href="/n.pdf">外部送信について</a>`)), "/n.pdf": p.pdf(new Uint8Array(21_000_000)) }),
  frameScan: site({ "/": page(footer(link)), "/external/": document(`<h1>外部送信について</h1><iframe src="/n.pdf" width="800" height="900"></iframe>`,"外部送信について"), "/n.pdf": p.pdf(p.scannedPdf) }),
}
let served: ServedSites
const host = (n: string) => `${n.toLowerCase()}.example`
beforeAll(async () => { served = await serveSites({ sites: { ...Object.fromEntries(Object.entries(sites).map(([n, s]) => [host(n), s])), "cmp.hosted.example": site({ "/n": notice() }), "www.google-analytics.com": analytics } }) })
afterAll(() => served?.close())
describe("try", () => {
  it.concurrent.each(Object.keys(sites).filter(n => !process.env.ONLY || process.env.ONLY.split(",").includes(n)))("%s", async (n) => {
    const { seen, result, evidence } = await scanSite(served, host(n))
    console.log(n, JSON.stringify(seen), evidence.visits.filter(v=>v.kind==="notice").map(v=>[v.url,v.outcome,v.failure?.code,v.status,v.reconciliation.wireOnly,v.reconciliation.pageOnly]), JSON.stringify(result.notices.flatMap(o=>o.entries.map(e=>[e.quote.slice(0,60),e.at]))))
  }, 120_000)
})
