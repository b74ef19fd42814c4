import { beforeAll, describe, expect, it } from "vitest"
import { loadRules } from "../../../src/cli/load-rules.ts"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"
import { chosenOf } from "./chosen-sites.ts"
import { type CrawledBanner, crawlBanners } from "./crawl-banners.ts"
import { judgeFresh, judgeRun } from "./judge-banner.ts"
import { judgeResult } from "./judge-result.ts"
import { managerRuns, readManagers } from "./manager-sites.ts"

const managers = chosenOf(readManagers(), [
  "cookieconsent-ignores-refusal",
  "klaro-cookie-wall",
  "tarteaucitron-correct",
  "vanilla-cookieconsent-fires-before-choice",
])
const given = { knowledge: bundledKnowledge(), rules: await loadRules() }

let crawled: readonly CrawledBanner[]
beforeAll(async () => {
  crawled = await crawlBanners({ banners: managers, runs: managerRuns, atATime: 3 })
}, 300_000)

it("a library's dialog that several managers show is named by what else the page shows", () => {
  const osano = crawled.filter(({ banner }) => banner.name.startsWith("cookieconsent-"))
  const names = osano.flatMap(({ evidence }) => evidence.visits.map(({ choice }) => choice?.manager))
  expect(new Set(names.filter((name) => name !== undefined))).toEqual(new Set(["Osano Cookie Consent"]))
})

describe.each(managers)("$name: $truth.about", (manager) => {
  const site = () => {
    const found = crawled.find(({ banner }) => banner.name === manager.name)
    if (!found) throw new Error(`${manager.name} was not crawled`)
    return found
  }

  it("is the same before any choice", () => {
    expect(judgeFresh(site())).toEqual({ wrong: [], states: [] })
  })

  it.each(managerRuns(manager))("does what it is set to do: %s", (run) => {
    expect(judgeRun(site(), run)).toEqual({ run, choice: [], wrong: [], states: [] })
  })

  it("is judged as what it is", () => {
    expect(judgeResult(site(), given)).toEqual({ states: [], outcomes: [] })
  })
})
