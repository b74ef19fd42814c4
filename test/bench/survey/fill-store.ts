import type { SiteAnswer, SiteOutcome } from "../../../src/analyzers/result/survey.ts"
import { itemQuestions } from "../../../src/analyzers/survey/items.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { failed, madeDefinition, madeSite, scanned } from "../../analyzers/survey/made-survey.ts"

// Stores a survey of `count` sites in the database at `path`. A program of its own, so that what it takes is not
// counted as the report's.

const [path = "", counted = ""] = process.argv.slice(2)
const count = Number(counted)
const sectors = ["ニュース", "通販", "動画", "掲示板", "検索", "地図", "求人"]
const answers: readonly SiteAnswer[] = ["yes", "yes", "no", "review", "unseen", "not-applicable"]

const sites = Array.from({ length: count }, (_, at) =>
  madeSite(at + 1, {
    operator: `株式会社みせ${at}`,
    sector: sectors[at % sectors.length] ?? "",
    scale: { text: `約${count - at}人`, value: count - at },
    period: "令和7年度",
    kind: at % 4 === 0 ? "unknown" : "r27_4",
  }),
)

/** One in ten cannot be seen; the others have 2 to 31 destinations, drawn from 400. */
function outcomeOf(at: number): SiteOutcome {
  const site = sites[at] ?? madeSite(at + 1)
  if (at % 10 === 9) return failed(site, at % 20 === 9 ? "blocked" : "unreachable")
  const destinations = Array.from({ length: 2 + (at % 30) }, (_, n) => `vendor${(at * 7 + n * n) % 400}`)
  const given = itemQuestions.map(
    ({ id }, n) => [id, answers[(at * 3 + n * 5) % answers.length] ?? "yes"] as const,
  )
  return scanned(site, Object.fromEntries(given), [...new Set(destinations)])
}

const store = await openStore(path)
await store.surveys.freeze(madeDefinition(sites))
for (let at = 0; at < count; at += 500)
  await Promise.all(
    Array.from({ length: Math.min(500, count - at) }, (_, n) => store.surveys.saveOutcome(outcomeOf(at + n))),
  )
await store.close()
