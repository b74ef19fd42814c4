import { resolve } from "node:path"
import type { SurveyDefinition } from "../../analyzers/result/survey.ts"
import type { Settings } from "../../config/settings.ts"
import { isPostgres } from "../../store/postgres-address.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import type { Output } from "../scan/output.ts"
import { ranWith } from "../scan/ran.ts"
import { checkWritable } from "../scan/report-folder.ts"
import { stopCode } from "../stop.ts"
import { withStore } from "../with-store.ts"
import { fill } from "../words.ts"
import { freezeSurvey } from "./freeze.ts"
import { readList, type SiteList } from "./read-list.ts"
import { dueSites, runSites } from "./run-sites.ts"
import { checkSame } from "./same-survey.ts"
import { readStopList } from "./stop-list.ts"
import { SurveyName, type SurveyOptions } from "./survey-options.ts"
import { checkNameless, surveyFolder, writeSurvey } from "./write-survey.ts"

/** A survey as the command line asks for it. */
export interface SurveyOrder {
  /** The list of sites. */
  readonly file: string
  readonly settings: Settings
  readonly options: SurveyOptions
  readonly output: Output
}

/** Begins a survey, or goes on with the one of this name, and writes its report. */
export async function carryOut(order: SurveyOrder, context: Context): Promise<ExitCode> {
  const { settings, options, output } = order
  const { console, words, signal, stages, folder } = context
  const knowledge = await knowledgeFor(context)
  const list = await readList(order.file, folder)
  const stopped = await readStopList(options.stopList, folder)
  const id = options.name ?? nameOf(order.file)
  const out = surveyFolder(id, { settings, options, context })
  await checkWritable(out)
  if (options.anonymize) await checkNameless(out)
  tellList(list, context)
  return withStore(settings, context, async (store) => {
    const path = settings.browser === undefined ? undefined : resolve(folder, settings.browser)
    const browser = await stages.findBrowser(path, (message) => console.say(message[words.language]))
    const frozen = await store.surveys.definition(id)
    const seed = frozen?.sample?.seed
    const now = freezeSurvey({ ...{ id, list, stopped, options, settings, knowledge, browser }, seed })
    if (frozen !== undefined) checkSame(frozen, now, words)
    const definition = frozen ?? (await begun(now, store))
    await tellBegin(definition, frozen !== undefined, { store, context })
    const means = { browser, knowledge, acceptedKeys: [], ran: ranWith(settings, context) }
    const using = { settings, means, store, context, allowPrivate: options.allowPrivate }
    const place = settings.database
    if (place === undefined || !isPostgres(place)) await runSites(definition, using)
    else {
      const { queueSites } = await import("./queue-sites.ts") // the queue: only where there is a server
      await queueSites(definition, place, using)
    }
    if (signal.aborted) {
      console.say(words.survey.interrupted)
      return stopCode(signal)
    }
    await writeSurvey(definition, { settings, options, knowledge, store, context, output })
    return EXIT.clear
  })
}

/** Two processes may begin the same survey: what was kept first is what both go on with. */
async function begun(now: SurveyDefinition, { surveys }: Store): Promise<SurveyDefinition> {
  await surveys.freeze(now)
  return (await surveys.definition(now.id)) ?? now
}

/** The file's own name without its ending. */
function nameOf(file: string): string {
  const name = file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "")
  if (SurveyName.safeParse(name).success) return name
  throw new KnownFailure(EXIT.usage, "surveyName", { given: name })
}

/** Lines of the list that are no site are told one by one, the first of them; all are in the report. */
const toldRows = 50

function tellList({ frame, sites }: SiteList, { console, words }: Context): void {
  const { survey } = words
  const { badRows, encoding } = frame
  for (const { line, reason, detail } of badRows.slice(0, toldRows))
    console.say(fill(survey.badRow, { line, why: survey.rowReasons[reason], detail }).trimEnd())
  if (badRows.length > toldRows) console.say(fill(survey.moreRows, { n: badRows.length - toldRows }))
  console.say(fill(survey.list, { sites: sites.length, bad: badRows.length, encoding }))
}

async function tellBegin(
  definition: SurveyDefinition,
  resumed: boolean,
  { store, context }: { readonly store: Store; readonly context: Context },
): Promise<void> {
  const { console, words } = context
  const { id, sites, sample } = definition
  const due = (await dueSites(definition, store)).length
  const values = { id, all: sites.length, due, done: sites.length - due }
  console.say(fill(resumed ? words.survey.resumed : words.survey.begun, values))
  if (sample !== undefined)
    console.say(
      fill(words.survey.drawn, { size: sites.length, seed: sample.seed, strata: sample.strata.length }),
    )
}
