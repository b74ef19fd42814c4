import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import { testBrowser } from "../test-browser.ts"
import { analytics } from "./made-pages.ts"
import { scanSite } from "./scan-site.ts"
import { ways } from "./ways.ts"

/** What browsers do in ways of their own is looked at in the machine's. */
const whole = /PDF|window|frame/

const hostOf = (at: number) => `w${at}.example`
let served: ServedSites

beforeAll(async () => {
  const sites = Object.values(ways).flatMap(({ site, others }, at) => [
    [hostOf(at), site] as const,
    ...Object.entries(others ?? {}),
  ])
  served = await serveSites({
    sites: { ...Object.fromEntries(sites), "www.google-analytics.com": analytics },
  })
})
afterAll(() => served?.close())

describe("a visitor's way to the notice", () => {
  it.concurrent.each(Object.entries(ways).map(([name, way], at) => [name, way, hostOf(at)] as const))(
    "%s",
    async (name, { pages, expected }, host) => {
      const { seen } = await scanSite(served, host, {
        pages,
        ...(whole.test(name) && { browser: testBrowser() }),
      })
      expect(seen).toEqual(expected)
    },
    120_000,
  )
})
