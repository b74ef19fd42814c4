import type { Reply, Site } from "../../src/demo/site.ts"

const dot = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")

/** A page that makes 15 requests, itself among them, to four other sites: one in a frame, three by script. */
const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>十五の送信</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="https://cdn.bench-cdn.example/style.css">
<script src="/own.js"></script><script src="https://tag.bench-tag.example/tag.js" async></script>
<h1>見出し</h1>${"<p>本文はここにある。外部送信の一覧は下のリンクから見ることができる。</p>".repeat(40)}
<a href="/external-transmission">外部送信について</a>
<img src="/1.gif" alt=""><img src="/2.gif" alt=""><img src="/3.gif" alt="">
<img src="https://cdn.bench-cdn.example/4.gif" alt=""><img src="https://cdn.bench-cdn.example/5.gif" alt="">
<iframe src="https://frame.bench-frame.example/frame.html" width="300" height="250"></iframe></html>`

const tag = `const send = "https://collect.bench-collect.example/"
document.cookie = "_id=" + Math.random() + "; max-age=9999999"
localStorage.setItem("seen", "1")
const more = document.createElement("script"); more.src = "https://tag.bench-tag.example/more.js"; document.head.append(more)
fetch(send + "fetch", { method: "POST", body: JSON.stringify({ url: location.href, id: document.cookie }) }).then((answer) => answer.text())
navigator.sendBeacon(send + "beacon", "e=page_view&dl=" + encodeURIComponent(location.href))`

const xhr = `const request = new XMLHttpRequest(); request.open("GET", "/own.json"); request.send()`
const frame = `<!doctype html><meta charset="utf-8"><title>枠</title><p>広告</p><img src="https://collect.bench-collect.example/pixel.gif?f=1" alt="">`

/** Requests of one visit, as the server counts them. */
export const requestsOfPage = 15

const kinds: Readonly<Record<string, readonly [string, string | Buffer]>> = {
  css: ["text/css", "body { margin: 1em; font: 16px sans-serif }"],
  gif: ["image/gif", dot],
  json: ["application/json", "{}"],
}

const scripts: Readonly<Record<string, string>> = {
  "/own.js": xhr,
  "/tag.js": tag,
  "/more.js": "globalThis.more = 1",
}

function answer({ path, headers }: { path: string; headers: Readonly<Record<string, string>> }): Reply {
  const name = path.split("?", 1)[0] ?? ""
  const [type, body] = contentOf(name)
  return {
    headers: {
      "content-type": type,
      "cache-control": "no-store",
      "access-control-allow-origin": headers.origin ?? "*",
    },
    body,
  }
}

function contentOf(name: string): readonly [string, string | Buffer] {
  if (name === "/") return ["text/html; charset=utf-8", page]
  if (name === "/frame.html") return ["text/html; charset=utf-8", frame]
  const script = scripts[name]
  if (script !== undefined) return ["text/javascript", script]
  return kinds[name.split(".")[1] ?? ""] ?? ["text/plain", "ok"]
}

const site: Site = { answers: { "/*": answer } }
const others = ["cdn.bench-cdn", "tag.bench-tag", "frame.bench-frame", "collect.bench-collect"]

/** As many sites with such a page, and those it sends to. */
export function benchSites(count: number): Readonly<Record<string, Site>> {
  const hosts = [
    ...others.map((name) => `${name}.example`),
    ...Array.from({ length: count }, (_, at) => hostOf(at)),
  ]
  return Object.fromEntries(hosts.map((host) => [host, site]))
}

/** Address of the page of one of the sites; every number is another registrable domain. */
export function benchUrl(number: number, count: number): string {
  return `https://${hostOf(number % count)}/`
}

function hostOf(number: number): string {
  return `www.bench-${number}.example`
}
