import { type BannerSite, type Choosing, readBanners } from "../crawler/consent/banner-truth.ts"
import { type CrawledBanner, crawlBanners } from "../crawler/consent/crawl-banners.ts"
import { judgeFresh, judgeRun } from "../crawler/consent/judge-banner.ts"
import { managerRuns, readManagers } from "../crawler/consent/manager-sites.ts"
import { type Cell, printTable } from "./table.ts"

const bannerRuns = (): readonly Choosing[] => ["accept", "reject", "close"]

const groups = [
  ["written without sight of the detection", readBanners("blind"), bannerRuns],
  ["written without sight, scored once", readBanners("unseen"), bannerRuns],
  ["kept for a last measurement", readBanners("held-out"), bannerRuns],
  ["consent managers, four configurations each", readManagers(), managerRuns],
] as const

console.log("# Consent: what was pressed, beside what a careful person presses\n")
const rows: Cell[][] = []
const faults: string[] = []
for (const [group, banners, runs] of groups) {
  const began = performance.now()
  const crawled = await crawlBanners({ banners, runs, atATime: 3 })
  const seconds = (performance.now() - began) / 1000
  rows.push([group, ...scoreOf(crawled, runs), seconds.toFixed(0)])
}
printTable(
  ["sites", "all right", "of", "choices right", "of", "wrong presses", "states right", "of", "s"],
  rows,
)
for (const fault of faults) console.log(`- ${fault}`)

function scoreOf(
  crawled: readonly CrawledBanner[],
  runs: (banner: BannerSite) => readonly Choosing[],
): Cell[] {
  const sites = crawled.map((site) => {
    const fresh = judgeFresh(site)
    const judged = runs(site.banner).map((run) => judgeRun(site, run))
    const told = [
      ...fresh.wrong,
      ...fresh.states,
      ...judged.flatMap(({ choice, wrong, states }) => [...choice, ...wrong, ...states]),
    ]
    faults.push(...told.map((fault) => `${site.banner.name}: ${fault}`))
    return {
      judged,
      right: told.length === 0,
      wrong: [fresh, ...judged].flatMap(({ wrong }) => wrong).length,
    }
  })
  const all = sites.flatMap(({ judged }) => judged)
  const count = (right: (one: (typeof all)[number]) => boolean) => all.filter(right).length
  return [
    sites.filter(({ right }) => right).length,
    sites.length,
    count(({ choice }) => choice.length === 0),
    all.length,
    sites.reduce((sum, { wrong }) => sum + wrong, 0),
    count(({ states }) => states.length === 0),
    all.length,
  ]
}
