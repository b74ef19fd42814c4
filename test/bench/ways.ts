import { closeBrowser, type LaunchOptions, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { shareBrowsers } from "../../src/crawler/browser/share-browsers.ts"
import type { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { deps, visitPlan } from "../crawler/test-browser.ts"
import { launchBare, visitBare } from "./bare-playwright.ts"
import { benchBrowser } from "./bench-browser.ts"
import type { Sites } from "./sites.ts"

export type Timings = Readonly<Record<string, number>>

/** One way to visit a page; gives the milliseconds of its stages. */
export interface Way {
  readonly name: string
  readonly visit: (url: string) => Promise<Timings>
  readonly end: () => Promise<void>
}

export async function startWays(sites: Sites): Promise<{ bare: Way; shared: Way; isolated: Way }> {
  const options = await launchOptions(sites)
  return { bare: await bareWay(sites), shared: sharedWay(options), isolated: isolatedWay(options) }
}

export async function launchOptions({ hostResolverRules, spki }: Sites): Promise<LaunchOptions> {
  const network = { hostResolverRules, ignoreHttpsErrors: false, acceptedKeys: [spki], headers: [] }
  return { browser: await benchBrowser(), network, profile: "desktop" }
}

async function bareWay(sites: Sites): Promise<Way> {
  const browser = await launchBare(sites)
  return {
    name: "bare Playwright",
    visit: async (url) => (await visitBare(browser, url)).timings,
    end: () => browser.close(),
  }
}

function sharedWay(options: LaunchOptions): Way {
  const browsers = shareBrowsers(options)
  return {
    name: "shared",
    visit: (url) =>
      browsers.use(url, async (browser) => {
        const from = performance.now()
        return withRest(loaded(await visitPage(browser, visitPlan(url), deps)), from)
      }),
    end: browsers.end,
  }
}

function isolatedWay(options: LaunchOptions): Way {
  return {
    name: "isolated",
    visit: async (url) => {
      const from = performance.now()
      const browser = await launchBrowser({ ...options, mode: "isolated" })
      const launched = performance.now()
      const timings = withRest(loaded(await visitPage(browser, visitPlan(url), deps)), launched)
      const done = performance.now()
      await closeBrowser(browser)
      return { start: launched - from, ...timings, end: performance.now() - done }
    },
    end: async () => {},
  }
}

/** The visit's own stages, and what they do not tell of: closing the profile, writing the record. */
function withRest({ timings = {} }: Visit, from: number): Timings {
  const told = Object.values(timings).reduce((sum, ms) => sum + ms, 0)
  return { ...timings, rest: performance.now() - from - told }
}

/** A visit that was cut short would be no measure of speed. */
function loaded(visit: Visit): Visit {
  if (visit.outcome !== "loaded") throw new Error(`${visit.url}: ${visit.failure?.message ?? visit.outcome}`)
  return visit
}
