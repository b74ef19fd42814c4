import PQueue from "p-queue"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  type BrowserHandle,
  closeBrowser,
  launchBrowser,
} from "../../../src/crawler/browser/launch-browser.ts"
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
const runs = ["accept", "reject", "close", "withdraw"] as const
let served: ServedSites
let browser: BrowserHandle
const visits = new Map<string, Promise<Visit>>()

/** All visits in one browser, some at a time; no two at the same time to one site, by which they are told apart. */
beforeAll(async () => {
  served = await serveBanners("own")
  const options = { browser: testBrowser(), network: networkTo(served), profile: "desktop" } as const
  browser = await launchBrowser({ ...options, mode: "shared" })
  const queue = new PQueue({ concurrency: 4 })
  const asked = runs.flatMap((run) =>
    sites.filter(({ truth }) => truth[run]).map((site) => [site, run] as const),
  )
  for (const [site, run] of asked)
    visits.set(
      `${site.name} ${run}`,
      queue.add(() => makeVisit(site, run)),
    )
})
afterAll(async () => {
  if (browser) await closeBrowser(browser)
  await served?.close()
})

async function makeVisit({ url }: BannerSite, run: RunId): Promise<Visit> {
  const consent = { words, waitMs: 3000, manager: false, lookInside: false, further: [url] }
  const settle = { quietMs: 150, capMs: 4000, staleMs: 1000 }
  return visitPage(browser, visitPlan(url, { run, consent, settle }), deps)
}

function wayOf({ choice }: Visit): unknown {
  if (choice?.failure) return { failure: choice.failure }
  const pressed = choice?.presses?.map(({ label }) => label) ?? []
  return { pressed, ...(choice?.scrolledPast && { scrolled: true }) }
}

describe.each(sites)("the banner $name", (site) => {
  const { truth } = site
  for (const run of runs) {
    const right = truth[run]
    if (right === undefined) continue
    it(`is pressed rightly to ${run}`, async () => {
      const visit = await visits.get(`${site.name} ${run}`)
      if (!visit) throw new Error("not visited")
      expect([right].flat()).toContainEqual(wayOf(visit))
      const labels = visit.choice?.presses?.map(({ label }) => label) ?? []
      expect(labels.filter((label) => truth.decoys.includes(label))).toEqual([])
      const after = visit.sends.filter(
        ({ choice, url }) => choice === "after" && url.startsWith("https://ads."),
      )
      const expected = truth.expects[run]
      if (expected) expect([...new Set(after.map(({ url }) => url))].toSorted()).toEqual(expected.toSorted())
      expect(visit.outcome).toBe("loaded")
    })
  }
})
