import { beforeAll, describe, expect, it } from "vitest"
import { loadRules } from "../../../src/cli/load-rules.ts"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"
import { chosenOf } from "./chosen-sites.ts"
import { type CrawledBanner, crawlBanners } from "./crawl-banners.ts"
import { judgeFresh, judgeRun } from "./judge-banner.ts"
import { judgeResult } from "./judge-result.ts"
import { managerRuns, readManagers } from "./manager-sites.ts"

const managers = chosenOf(readManagers(), [
  "klaro-cookie-wall",
  "orejime-ignores-refusal",
  "tarteaucitron-correct",
  "vanilla-cookieconsent-fires-before-choice",
])
const given = { knowledge: bundledKnowledge(), rules: await loadRules() }

let crawled: readonly CrawledBanner[]
beforeAll(async () => {
  crawled = await crawlBanners({ banners: managers, runs: managerRuns, atATime: 3 })
}, 300_000)

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
