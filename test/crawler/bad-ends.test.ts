import { Readable } from "node:stream"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import type { VisitPlan } from "../../src/crawler/visit/visit-plan.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import type { Site } from "../../src/demo/site.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

const html = { "content-type": "text/html; charset=utf-8" }
const page = (body: string) => ({ headers: html, body: `<!doctype html><title>題</title>${body}` })

/** The beginning of an answer that never comes to its end. */
function neverWhole(beginning: string): Readable {
  const body = new Readable({ read() {} })
  body.push(beginning)
  return body
}

const site: Site = {
  answers: {
    "/": () => page("<p>ある"),
    "/missing": () => ({ status: 404, headers: html, body: "<p>見つかりません" }),
    "/broken": () => ({ status: 500, headers: html, body: "<p>故障" }),
    "/broken-empty": () => ({ status: 500 }),
    "/download": () => ({
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": "attachment; filename=a.bin",
      },
      body: "bytes",
    }),
    "/file.pdf": () => ({ headers: { "content-type": "application/pdf" }, body: "%PDF-1.4" }),
    "/empty": () => ({ headers: html, body: "" }),
    "/loop": () => ({ status: 302, headers: { location: "/loop" } }),
    "/script-loop": () => page(`<p>回る</p><script>location.href = "/script-loop?" + Math.random()</script>`),
    "/cut": () => ({ drop: true }),
    "/silent": () => ({ delay: 60_000 }),
    "/hanging-image": () =>
      page(`<p>字</p><img src="/silent"><script>fetch("/told", { method: "POST", body: "1" })</script>`),
    "/told": () => ({}),
    "/stops-halfway": () => ({
      headers: html,
      body: neverWhole("<!doctype html><title>題</title><p>初め</p>"),
    }),
    "/no-content": () => ({ status: 204 }),
    "/dialogs": () => page(`<p>字</p><script>alert(1); confirm(2); prompt(3); fetch("/told")</script>`),
    "/before-unload": () =>
      page("<p>字</p><script>onbeforeunload = (e) => { e.preventDefault(); return 'x' }</script>"),
    "/popups": () => page("<p>字</p><script>for (let i = 0; i < 40; i++) window.open('/?' + i)</script>"),
    "/busy": () => page("<p>字</p><script>fetch('/told').then(() => { for (;;); })</script>"),
    "/stream": () => page("<p>字</p><script>new EventSource('/events'); fetch('/silent')</script>"),
    "/events": () => ({ headers: { "content-type": "text/event-stream" }, delay: 60_000 }),
    "/auth": () => ({
      status: 401,
      headers: { ...html, "www-authenticate": 'Basic realm="x"' },
      body: "<p>認証",
    }),
  },
}

let server: ServedSites
beforeAll(async () => {
  server = await serveSites({ sites: { "site.example.jp": site }, plain: true })
})
afterAll(() => server.close())

async function visit(
  url: string,
  more: Partial<VisitPlan> = {},
  spoil?: (pid: number) => void,
): Promise<Visit> {
  const browser = await launchBrowser({
    browser: testBrowser(),
    network: networkTo(server),
    profile: "desktop",
  })
  const visiting = visitPage(browser, visitPlan(url, { timeoutMs: 20_000, ...more }), deps)
  if (spoil) spoil(browser.pid)
  const made = await visiting
  await closeBrowser(browser)
  return Visit.parse(made)
}

/** For what never ends by itself. */
const short = { timeoutMs: 3000 }

/** The small browser shows a page of its own where the full one shows none. */
const noPage = testBrowser().kind === "full" ? "failed" : "partial"

const at = (path: string) => `https://site.example.jp${path}`

// Each has a browser of its own and mostly waits.
test.concurrent.for([
  ["a name that does not resolve", "https://nowhere.example.jp/", "failed", "dns"],
  ["a connection cut at once", at("/cut"), "failed", "connection"],
  ["a server that never answers", at("/silent"), "failed", "timeout", short],
  ["redirects without end", at("/loop"), "failed", "redirect-loop"],
  ["a download", at("/download"), "failed", "download"],
  ["a PDF", at("/file.pdf"), "failed", "not-html"],
  ["an error without a page", at("/broken-empty"), noPage, "http-error"],
  ["an answer without content", at("/no-content"), "failed", "empty-page"],
  ["a page that is missing", at("/missing"), "partial", "http-error"],
  ["a page that broke", at("/broken"), "partial", "http-error"],
  ["an empty page", at("/empty"), "partial", "empty-page"],
  ["a page that wants a sign-in", at("/auth"), noPage, "http-error"],
  ["a page that never finishes loading", at("/hanging-image"), "partial", "timeout", short],
  ["scripts that go on for ever", at("/script-loop"), "partial", "redirect-loop"],
] as const)("%s: %s ends as %s, %s", async ([, url, outcome, code, more], { expect }) => {
  const made = await visit(url, more)
  expect([made.outcome, made.failure?.code]).toEqual([outcome, code])
  expect(made.failure?.message).toMatch(/\S+ \S+/)
})

test.concurrent.for([
  ["dialogs", "/dialogs"],
  ["a question before leaving", "/before-unload"],
  ["windows without end", "/popups"],
  ["streams and answers that never end", "/stream"],
] as const)("%s do not stop a visit", async ([, path], { expect }) => {
  const made = await visit(at(path), { timeoutMs: 30_000 })
  expect([made.outcome, made.failure]).toEqual(["loaded", undefined])
})

test.concurrent.for([
  ["a port browsers refuse", "http://127.0.0.1:1/", "blocked"],
  ["a port nobody listens on", "http://127.0.0.1:4/", "connection"],
] as const)("%s: %s fails as %s", async ([, url, code], { expect }) => {
  const { hostResolverRules: _, ...network } = networkTo(server)
  const browser = await launchBrowser({ browser: testBrowser(), network, profile: "desktop" })
  const made = await visitPage(browser, visitPlan(url), deps)
  await closeBrowser(browser)
  expect([made.outcome, made.failure?.code]).toEqual(["failed", code])
})

test.concurrent("a document of which a part came says so; one with a picture missing is whole", async ({
  expect,
}) => {
  const [half, whole] = await Promise.all(
    ["/stops-halfway", "/hanging-image"].map((path) => visit(at(path), short)),
  )
  expect([half?.failure?.code, half?.page?.text, half?.page?.unfinished]).toEqual(["timeout", "初め", true])
  expect([whole?.failure?.code, whole?.page?.unfinished]).toEqual(["timeout", undefined])
})

test.concurrent("an untrusted certificate is a TLS failure", async ({ expect }) => {
  const network = { ...networkTo(server), acceptedKeys: [] }
  const browser = await launchBrowser({ browser: testBrowser(), network, profile: "desktop" })
  const made = await visitPage(browser, visitPlan(at("/")), deps)
  await closeBrowser(browser)
  expect([made.outcome, made.failure?.code]).toEqual(["failed", "tls"])
})

test.concurrent("a page that is missing is recorded all the same", async ({ expect }) => {
  const made = await visit(at("/missing"))
  expect(made.status).toBe(404)
  expect(made.page?.text).toBe("見つかりません")
})

test("a script that never ends costs only what could not be read", async () => {
  const made = await visit(at("/busy"), { timeoutMs: 4000, answerMs: 2000 })
  expect(made.sends.map(({ url }) => url)).toContain(at("/told"))
  expect(made.outcome).toBe("partial")
  // On a slow machine the page uses up its time before it is found not to answer.
  expect(["unresponsive", "timeout"]).toContain(made.failure?.code)
})

test("what a dying browser sent before is kept", async () => {
  const before = server.log.length
  const made = await visit(at("/hanging-image"), short, (pid) => {
    const timer = setInterval(() => {
      if (!server.log.slice(before).some(({ path }) => path === "/told")) return
      clearInterval(timer)
      process.kill(pid, "SIGKILL")
    }, 20)
  })
  expect([made.outcome, made.failure?.code]).toEqual(["partial", "browser-died"])
  expect(made.sends.map(({ url }) => url)).toContain(at("/told"))
})
