import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import { testBrowser } from "../test-browser.ts"
import { analytics } from "./made-pages.ts"
import { scanSite } from "./scan-site.ts"
import { mojibake, odd, unreadable, unreadablePdfs } from "./unreadable.ts"

const bad = Object.entries({ ...unreadable, ...mojibake, ...unreadablePdfs }).map(
  ([name, one], at) => [name, one, `b${at}.example`] as const,
)
const fine = Object.entries(odd).map(([name, site], at) => [name, site, `o${at}.example`] as const)
let served: ServedSites

beforeAll(async () => {
  const sites = [
    ...bad.map(([, { site }, host]) => [host, site]),
    ...fine.map(([, site, host]) => [host, site]),
  ]
  served = await serveSites({
    sites: { ...Object.fromEntries(sites), "www.google-analytics.com": analytics },
  })
})
afterAll(() => served?.close())

describe("a notice that cannot be read", () => {
  it.concurrent.each(bad)(
    "%s is named, and nothing is said to be missing",
    async (name, { unread }, host) => {
      const { seen } = await scanSite(served, host, name.includes("PDF") ? { browser: testBrowser() } : {})
      expect(seen.unread).toEqual(expect.arrayContaining([...unread]))
      expect(seen.notices.flatMap(({ entries }) => entries)).toEqual([])
      expect(seen.verdict).toBe("unknown")
    },
    120_000,
  )
})

describe("a notice that is read nevertheless", () => {
  it.concurrent.each(fine)(
    "%s",
    async (_, __, host) => {
      const { seen } = await scanSite(served, host)
      expect(seen.notices).toEqual([
        { at: "/external/", is: "publication html", entries: ["Google LLC"], reach: { "/": 1 } },
      ])
      expect(seen.verdict).toMatch(/^(stated|partial)$/)
    },
    120_000,
  )
})
