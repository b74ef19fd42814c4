import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { SiteAnswer, SiteOutcome } from "../../src/analyzers/result/survey.ts"
import { itemQuestions } from "../../src/analyzers/survey/items.ts"
import { namesOf } from "../../src/cli/knowledge-for.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { writeFolder } from "../../src/cli/scan/report-folder.ts"
import { countStored } from "../../src/cli/survey/count-stored.ts"
import { loadKnowledge } from "../../src/config/knowledge/load-knowledge.ts"
import { renderSurvey } from "../../src/reports/survey/render-survey.ts"
import { surveyFormats } from "../../src/reports/survey/survey-format.ts"
import { openStore } from "../../src/store/open-store.ts"
import { failed, madeDefinition, madeSite, scanned } from "../analyzers/survey/made-survey.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"

// The report of a survey of 10,000 stored sites, read from the database, counted and written in every format.

const count = 10_000
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
const definition = madeDefinition(sites)

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

const folder = await mkdtemp(join(tmpdir(), "gaibu-bench-survey-"))
const store = await openStore(join(folder, "bench.db"))
await store.surveys.freeze(definition)
for (let at = 0; at < count; at += 500)
  await Promise.all(
    Array.from({ length: Math.min(500, count - at) }, (_, n) => store.surveys.saveOutcome(outcomeOf(at + n))),
  )
globalThis.gc?.()

const knowledge = await loadKnowledge()
if (!knowledge.ok) throw new Error(knowledge.problems.join("\n"))
const rules = await loadRules()
let most = 0
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 20)
const times: [string, number, number][] = []
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const made = await work()
  most = Math.max(most, process.memoryUsage().rss)
  times.push([name, performance.now() - from, most / 2 ** 20])
  return made
}
const survey = await timed("read and count", () =>
  countStored(definition, { store, rules, anonymous: false }),
)
for (const format of surveyFormats)
  await timed(format, async () => {
    const files = await renderSurvey(survey, format, { language: "ja", names: namesOf(knowledge.knowledge) })
    await writeFolder(join(folder, "report"), files)
  })
clearInterval(watch)
await store.close()
await rm(folder, { recursive: true })

const total = times.reduce((sum, [, ms]) => sum + ms, 0) / 1000
const mb = most / 2 ** 20
console.log(`The report of ${count} stored sites: SQLite, every format.\n`)
printTable(
  ["stage", "seconds", "MB at most until then"],
  times.map(([name, ms, peak]) => [name, (ms / 1000).toFixed(1), peak.toFixed(0)]),
)
target(`${total.toFixed(1)} s, at most 30`, total <= 30)
target(`${mb.toFixed(0)} MB in the process at most, at most 500`, mb <= 500)
