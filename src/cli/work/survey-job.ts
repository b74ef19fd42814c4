import { z } from "zod"
import type { SurveyDefinition } from "../../analyzers/result/survey.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import { Settings } from "../../config/settings.ts"
import type { BrowserToUse } from "../../crawler/plan.ts"
import type { NewJob, TakenJob } from "../../store/queue/job.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import { scanningFor } from "../scan/each-site.ts"
import { settingsDigestOf, vantageOf } from "../survey/freeze.ts"
import { surveySite } from "../survey/one-site.ts"
import type { DueSite } from "../survey/run-sites.ts"
import { version } from "../version.ts"
import type { Working } from "./scan-job.ts"
import { turnsOf } from "./turns.ts"

/** One attempt at one site of a frozen survey. How it is to be seen is in the survey, which is in the store. */
export const SurveyJob = z.object({
  jobVersion: z.literal(1),
  survey: z.string(),
  site: z.int().positive(),
  attempt: z.int().positive(),
  allowPrivate: z.boolean(),
})

/** The jobs of sites that are due. The same site and attempt is the same job. */
export function surveyJobs(
  survey: string,
  due: readonly DueSite[],
  allowPrivate: boolean,
): readonly NewJob[] {
  return due.map(({ site: { number }, attempt }) => ({
    id: `${survey}/${number}/${attempt}`,
    data: { jobVersion: 1, survey, site: number, attempt, allowPrivate },
  }))
}

/** Does sites of surveys in the queue; the survey they are of is read once. */
export function surveyWork(): (job: TakenJob, worker: Working) => Promise<void> {
  let last: Promise<SurveyDefinition> | undefined
  let lastId = ""
  const definitionOf = (id: string, worker: Working) => {
    if (last === undefined || lastId !== id) last = readDefinition(id, worker)
    lastId = id
    last.catch(() => {
      last = undefined // whoever asked is told
    })
    return last
  }
  return async ({ data, signal }, worker) => {
    const job = SurveyJob.parse(data)
    await doSite({ ...job, definition: await definitionOf(job.survey, worker), signal }, worker)
  }
}

async function readDefinition(id: string, { store }: Working): Promise<SurveyDefinition> {
  const definition = await store.surveys.definition(id)
  if (definition === undefined) throw new StoreFailure("no-record", `survey ${id}`)
  return definition
}

interface Doing extends z.infer<typeof SurveyJob> {
  readonly definition: SurveyDefinition
  readonly signal: AbortSignal
}

/** Rejects where this worker would see the site in another way than the survey was frozen with. */
async function doSite({ definition, site: number, attempt, allowPrivate, signal }: Doing, worker: Working) {
  const site = definition.sites.find((one) => one.number === number)
  if (site === undefined) throw new StoreFailure("no-record", `survey ${definition.id} site ${number}`)
  const { database, browser } = worker.settings
  const settings = Settings.parse({ ...definition.settings, database, browser })
  const { store } = worker
  const context = { ...worker.context, signal }
  const output = { quiet: true, json: false }
  const { means } = await scanningFor({ settings, output }, { store, context })
  const differing = differences(definition, settings, means)
  if (differing.length > 0) throw new Error(`this worker differs from the survey: ${differing.join(", ")}`)
  const using = { settings, means, store, context, allowPrivate, turn: turnsOf(store, signal) }
  const outcome = await surveySite({ definition, site, attempt }, using)
  if (outcome === "stopped") throw new Error("the site took too long, or another worker has it")
}

function differences(
  { tool, knowledge, settingsDigest, vantage }: SurveyDefinition,
  settings: Settings,
  own: { readonly knowledge: Knowledge; readonly browser: BrowserToUse },
): readonly string[] {
  const here = vantageOf({ settings, browser: own.browser, place: vantage.place })
  return [
    ...(tool.version === version() ? [] : ["tool"]),
    ...(knowledge.digest === own.knowledge.digest ? [] : ["knowledge"]),
    ...(settingsDigest === settingsDigestOf(settings) ? [] : ["settings"]),
    ...(vantage.browser === here.browser ? [] : [`browser (${here.browser})`]),
    ...(vantage.platform === here.platform ? [] : [`platform (${here.platform})`]),
  ]
}
