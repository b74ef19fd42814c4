import { beforeAll, describe, expect, it } from "vitest"
import { readBanners } from "./banner-truth.ts"
import { chosenOf } from "./chosen-sites.ts"
import { type CrawledBanner, crawlBanners } from "./crawl-banners.ts"
import { judgeFresh, judgeRun } from "./judge-banner.ts"

/** Written without sight of what finds and presses banners; their first scores are in docs/consent.md. */
const banners = [
  ...chosenOf(readBanners("blind"), ["game-portal", "investment-column"]),
  ...chosenOf(readBanners("ordinary"), []),
]

const runs = ["accept", "reject", "close"] as const

let crawled: readonly CrawledBanner[]
beforeAll(async () => {
  crawled = await crawlBanners({ banners, runs: () => runs, atATime: 3 })
}, 300_000)

describe.each(banners)("$name: $truth.about", ({ name }) => {
  const site = () => {
    const found = crawled.find(({ banner }) => banner.name === name)
    if (!found) throw new Error(`${name} was not crawled`)
    return found
  }

  it("only looks while no choice is asked for", () => {
    expect(judgeFresh(site())).toEqual({ wrong: [], states: [] })
  })

  it.each(runs)("is pressed as a careful person would: %s", (run) => {
    expect(judgeRun(site(), run)).toEqual({ run, choice: [], wrong: [], states: [] })
  })
})
