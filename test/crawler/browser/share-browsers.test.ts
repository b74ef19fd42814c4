import { afterEach, describe, expect, it } from "vitest"
import type { BrowserHandle } from "../../../src/crawler/browser/launch-browser.ts"
import { type SharedBrowsers, shareBrowsers } from "../../../src/crawler/browser/share-browsers.ts"
import { testBrowser } from "../test-browser.ts"

const network = { ignoreHttpsErrors: false, acceptedKeys: [], headers: [] }
const pid = async (browser: BrowserHandle) => browser.pid
const shared = (visitsEach: number) =>
  shareBrowsers({ browser: testBrowser(), network, profile: "desktop" }, visitsEach)

let browsers: SharedBrowsers
afterEach(() => browsers.end())

describe("shared browsers", () => {
  it("serve so many visits each, and end when those are over", async () => {
    browsers = shared(2)
    const used = new Map<number, BrowserHandle>()
    const keep = async (browser: BrowserHandle) => {
      used.set(browser.pid, browser)
      return browser.pid
    }
    const pids: number[] = []
    for (const site of ["a", "b", "c", "d", "e"])
      pids.push(await browsers.use(`https://${site}.example/`, keep))
    expect(pids.map((one) => pids.indexOf(one))).toEqual([0, 0, 2, 2, 4])
    expect([...used.values()].map((browser) => browser.running())).toEqual([false, false, true])
  })

  it("are used by visits of different sites at a time, and by those of one site in turn", async () => {
    browsers = shared(10)
    const order: string[] = []
    const { promise: free, resolve: letGo } = Promise.withResolvers<void>()
    const held = async (browser: BrowserHandle) => {
      order.push("held")
      await free
      order.push("let go")
      return browser.pid
    }
    const first = browsers.use("https://a.example/", held)
    const same = browsers.use("https://www.a.example/x", async (browser) => {
      order.push("same site")
      return browser.pid
    })
    const other = await browsers.use("https://b.example/", pid)
    expect(order).toEqual(["held"])
    letGo()
    expect([await first, await same]).toEqual([other, other])
    expect(order).toEqual(["held", "let go", "same site"])
  })

  it("that died are replaced, and the visit that saw it fails alone", async () => {
    browsers = shared(10)
    const died = browsers.use("https://a.example/", async (browser) => {
      process.kill(browser.pid, "SIGKILL")
      await browser.devtools.closed
      throw new Error("died")
    })
    await expect(died).rejects.toThrow("died")
    const next = browsers.use("https://a.example/", async (browser) => browser.running())
    expect(await next).toBe(true)
  })

  it("that do not start are told of to every visit", async () => {
    const browser = { ...testBrowser(), path: "/nowhere/chromium" }
    browsers = shareBrowsers({ browser, network, profile: "desktop" })
    await expect(browsers.use("https://a.example/", pid)).rejects.toThrow()
    await expect(browsers.use("https://b.example/", pid)).rejects.toThrow()
  })
})
