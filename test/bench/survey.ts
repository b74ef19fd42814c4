import { execFileSync } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { namesOf } from "../../src/cli/knowledge-for.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { writeFolder } from "../../src/cli/scan/report-folder.ts"
import { countStored } from "../../src/cli/survey/count-stored.ts"
import { loadKnowledge } from "../../src/config/knowledge/load-knowledge.ts"
import { renderSurvey } from "../../src/reports/survey/render-survey.ts"
import { surveyFormats } from "../../src/reports/survey/survey-format.ts"
import { openStore } from "../../src/store/open-store.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"

// The report of a survey of 10,000 stored sites, read from the database, counted and written in every format.

const count = 10_000
const folder = await mkdtemp(join(tmpdir(), "gaibu-bench-survey-"))
const database = join(folder, "bench.db")
execFileSync(process.execPath, [
  fileURLToPath(new URL("survey/fill-store.ts", import.meta.url)),
  database,
  String(count),
])

const knowledge = await loadKnowledge()
if (!knowledge.ok) throw new Error(knowledge.problems.join("\n"))
const rules = await loadRules()
const store = await openStore(database)
const times: [string, number, number][] = []
/** The most the process has held until now, as the system counts it. */
const most = () => process.resourceUsage().maxRSS / 1024
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const made = await work()
  times.push([name, performance.now() - from, most()])
  return made
}
const definition = await timed("start", () => store.surveys.definition("made"))
if (definition === undefined) throw new Error("no survey was stored")
const survey = await timed("read and count", () =>
  countStored(definition, { store, rules, anonymous: false }),
)
for (const format of surveyFormats)
  await timed(format, async () => {
    const files = renderSurvey(survey, format, { language: "ja", names: namesOf(knowledge.knowledge) })
    await writeFolder(join(folder, "report"), files)
  })
await store.close()
await rm(folder, { recursive: true })

const total = times.reduce((sum, [, ms]) => sum + ms, 0) / 1000
const mb = most()
console.log(`The report of ${count} stored sites: SQLite, every format.\n`)
printTable(
  ["stage", "seconds", "MB at most until then"],
  times.map(([name, ms, peak]) => [name, (ms / 1000).toFixed(1), peak.toFixed(0)]),
)
target(`${total.toFixed(1)} s, at most 30`, total <= 30)
target(`${mb.toFixed(0)} MB in the process at most, at most 500`, mb <= 500)
