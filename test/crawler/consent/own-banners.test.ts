import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { closeBrowser, launchBrowser } from "../../../src/crawler/browser/launch-browser.ts"
import { consentWordsOf } from "../../../src/crawler/consent/words.ts"
import type { RunId, Visit } from "../../../src/crawler/evidence.ts"
import { visitPage } from "../../../src/crawler/visit/visit-page.ts"
import type { ServedSites } from "../../../src/demo/serve-sites.ts"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"
import { deps, networkTo, testBrowser, visitPlan } from "../test-browser.ts"
import { type BannerSite, bannerSites, serveBanners } from "./banner-sites.ts"
import { chosenOf } from "./chosen-sites.ts"

const words = consentWordsOf(bundledKnowledge().vocabulary)
const sites = chosenOf(bannerSites("own"), [
  "after-scroll",
  "closed-shadow",
  "other-dialogs",
  "other-site-frame",
  "policy-page",
  "two-steps",
  "wall",
])
let served: ServedSites
const visits = new Map<string, Promise<Visit>>()

beforeAll(async () => {
  served = await serveBanners("own")
})
afterAll(async () => served?.close())

/** Every visit once, however many tests ask for it. */
function visitOf(site: BannerSite, run: RunId): Promise<Visit> {
  const key = `${site.name} ${run}`
  const known = visits.get(key) ?? makeVisit(site, run)
  visits.set(key, known)
  return known
}

async function makeVisit({ url }: BannerSite, run: RunId): Promise<Visit> {
  const network = networkTo(served)
  const browser = await launchBrowser({ browser: testBrowser(), network, profile: "desktop" })
  try {
    const consent = {
      words,
      waitMs: 4000,
      manager: false,
      lookInside: run === "fresh",
      further: run === "fresh" ? [] : [url],
    }
    return await visitPage(browser, visitPlan(url, { run, consent, settle: { quietMs: 200 } }), deps)
  } finally {
    await closeBrowser(browser)
  }
}

function wayOf({ choice }: Visit): unknown {
  if (choice?.failure) return { failure: choice.failure }
  const pressed = choice?.presses?.map(({ label }) => label) ?? []
  return { pressed, ...(choice?.scrolledPast && { scrolled: true }) }
}

describe.each(sites)("the banner $name", (site) => {
  const { truth } = site
  for (const run of ["accept", "reject", "close", "withdraw"] as const) {
    const right = truth[run]
    if (right === undefined) continue
    it.concurrent(`is pressed rightly to ${run}`, async () => {
      const visit = await visitOf(site, run)
      expect([right].flat()).toContainEqual(wayOf(visit))
      const labels = visit.choice?.presses?.map(({ label }) => label) ?? []
      expect(labels.filter((label) => truth.decoys.includes(label))).toEqual([])
      const after = visit.sends.filter(
        ({ choice, url }) => choice === "after" && url.startsWith("https://ads."),
      )
      const expected = truth.expects[run]
      if (expected) expect([...new Set(after.map(({ url }) => url))].toSorted()).toEqual(expected.toSorted())
      expect(visit.outcome).toBe("loaded")
    }, 60_000)
  }
})
