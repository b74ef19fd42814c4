import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { insidePublic } from "../../src/crawler/browser/inside-public.ts"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import type { Visit } from "../../src/crawler/evidence.ts"
import type { NetworkPlan } from "../../src/crawler/plan.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { deps, testBrowser, visitPlan } from "./test-browser.ts"

/** What reached the server at each address, by its own account. */
const log: { at: string; path: string }[] = []
let port: number
const servers: Server[] = []

/** Stands for the public Internet; the browser is told so. Loopback is the inside that must not be reached. */
const PUBLIC = "127.0.0.2"
const INSIDE = "127.0.0.1"

const served = (place: string): Server =>
  createServer((request, response) => {
    log.push({ at: place, path: request.url ?? "" })
    const to = /^\/to\?(.*)/.exec(request.url ?? "")?.[1]
    if (to !== undefined) {
      response.writeHead(302, { location: to }).end()
      return
    }
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(request.url === "/" ? page() : "<!doctype html><title>t</title><p>a page</p>")
  }).on("upgrade", (request, socket) => {
    log.push({ at: place, path: request.url ?? "" })
    socket.destroy()
  })

/** Every way a page may try, by names, addresses in all their spellings, and redirects. */
const page = () => `<!doctype html><title>t</title><p>a page</p>
  <img src="http://inner.test:${port}/name"><img src="http://${INSIDE}:${port}/address">
  <img src="http://2130706433:${port}/number"><img src="http://localhost:${port}/localhost">
  <img src="http://[::1]:${port}/six"><img src="http://[::ffff:${INSIDE}]:${port}/mapped">
  <img src="http://169.254.169.254/meta"><img src="http://public.test:${port}/to?http://inner.test:${port}/redirected">
  <img src="http://other.test:${port}/fine"><iframe src="http://inner.test:${port}/frame"></iframe>
  <script>
    const inner = "inner.test:${port}"
    navigator.sendBeacon("http://" + inner + "/beacon?secret=1", "x")
    new WebSocket("ws://" + inner + "/socket"); new WebSocket("ws://${INSIDE}:${port}/socket-address")
    new Worker(URL.createObjectURL(new Blob(["fetch('http://" + inner + "/worker', { mode: 'no-cors' })"])))
    open("http://" + inner + "/window")
  </script>`

beforeAll(async () => {
  const listen = (at: string, on: number) =>
    new Promise<number>((resolve, reject) => {
      const server = served(at)
      servers.push(server)
      server.on("error", reject).listen(on, at, () => resolve((server.address() as AddressInfo).port))
    })
  port = await listen(PUBLIC, 0)
  await listen(INSIDE, port)
})
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
})

const network = (): NetworkPlan => ({
  hostResolverRules: `MAP public.test ${PUBLIC},MAP other.test ${PUBLIC},MAP inner.test ${INSIDE}`,
  ...{ ignoreHttpsErrors: false, acceptedKeys: [], headers: [] },
  ...{ publicOnly: true, countedPublic: [PUBLIC] },
})

async function visit(url: string, plan: NetworkPlan = network()): Promise<Visit> {
  log.length = 0
  const browser = await launchBrowser({ browser: testBrowser(), network: plan, profile: "desktop" })
  const { publicOnly = false } = plan
  try {
    return await visitPage(browser, visitPlan(url, { publicOnly, scroll: false }), deps)
  } finally {
    await closeBrowser(browser)
  }
}

/** As Chromium reads the rules' patterns: `*` for any letters, `?` for one. */
function isRuledOut(host: string): boolean {
  const [, rules = ""] = insidePublic(network()).map((one) => one.replace(/^--[a-z-]+=/, ""))
  return rules
    .split(",")
    .flatMap((rule) => /^MAP (\S+) ~NOTFOUND$/.exec(rule)?.[1] ?? [])
    .map((pattern) =>
      pattern
        .replace(/[.[\]]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", "."),
    )
    .some((pattern) => new RegExp(`^${pattern}$`).test(host))
}

test.each([
  ["10.1.2.3", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.127.0.1"],
  ["198.19.0.9", "::1", "[fe80::1]", "fd00::5", "::ffff:a00:1", "localhost", "a.localhost"],
])("addresses inside are found by nobody: %s, %s, ...", (...hosts) => {
  expect(hosts.filter((host) => !isRuledOut(host))).toEqual([])
})

test("addresses and names of the public Internet are found, and the switches are no longer than a system takes", () => {
  const hosts = ["11.0.0.1", "172.32.0.1", "100.128.0.1", "169.253.0.1", "10.example.jp", "2001:4860::8"]
  expect(hosts.filter(isRuledOut)).toEqual([])
  expect(insidePublic(network()).join(" ").length).toBeLessThan(24_000) // Windows takes 32,767 characters
})

const insidePaths = () => log.filter(({ at }) => at === INSIDE).map(({ path }) => path)
const pathOf = (url: string) => new URL(url).pathname

// Only Linux answers at every loopback address; the small browser cannot be kept from names (docs/conduct.md).
describe.skipIf(process.platform !== "linux" || testBrowser().kind !== "full")(
  "kept to the public Internet",
  () => {
    test("nothing of a page reaches an address outside, however it is written; what was refused is in the record", async () => {
      const { outcome, refused = [], sends, contacts } = await visit(`http://public.test:${port}/`)
      expect(insidePaths()).toEqual([])
      expect(log.map(({ path }) => path)).toContain("/fine")
      expect(outcome).toBe("loaded")
      const paths = ["/name", "/address", "/number", "/localhost", "/six", "/mapped", "/meta", "/redirected"]
      const more = ["/frame", "/beacon", "/socket", "/socket-address", "/worker", "/window"]
      expect(new Set(refused.map(({ url }) => pathOf(url)))).toEqual(new Set([...paths, ...more]))
      expect(refused[0]?.page).toBe(`http://public.test:${port}/`)
      expect(sends.map(({ url }) => pathOf(url)).filter((path) => more.includes(path))).toEqual([])
      expect(contacts.map(({ host }) => host)).not.toContain("inner.test")
    })

    test("a page outside, or one that leads there, is not opened", async () => {
      for (const url of [
        `http://inner.test:${port}/`,
        `http://public.test:${port}/to?http://${INSIDE}:${port}/x`,
      ]) {
        const { outcome, failure, page: snapshot } = await visit(url)
        expect(outcome).toBe("failed")
        expect(failure?.code).toBe("private-address")
        expect(snapshot).toBeUndefined()
        expect(insidePaths()).toEqual([])
      }
      expect((await visit("http://nowhere.test/")).failure?.code).toBe("dns")
    })

    test("without that, a page's requests are its own", async () => {
      const { publicOnly: _, ...open } = network()
      const { refused } = await visit(`http://public.test:${port}/`, open)
      expect(insidePaths()).toContain("/name")
      expect(refused).toBeUndefined()
    })
  },
)
