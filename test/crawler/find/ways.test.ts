import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import { analytics } from "./made-pages.ts"
import { scanSite } from "./scan-site.ts"
import { ways } from "./ways.ts"

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
    async (_, { pages, expected }, host) => {
      const { seen } = await scanSite(served, host, pages)
      expect(seen).toEqual(expected)
    },
    120_000,
  )
})
