import { randomBytes } from "node:crypto"
import { join, resolve } from "node:path"
import type { AuditSheet, SurveyDefinition } from "../../analyzers/result/survey.ts"
import { drawAudit } from "../../analyzers/survey/draw-audit.ts"
import { itemQuestions } from "../../analyzers/survey/items.ts"
import { renderSheet } from "../../reports/survey/coding-sheet.ts"
import type { Store } from "../../store/store.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import { writeFolder } from "../scan/report-folder.ts"
import { withStore } from "../with-store.ts"
import { fill } from "../words.ts"
import { readSheet } from "./read-sheet.ts"
import { type SurveyWork, storedSurvey } from "./survey-work.ts"
import { surveyFolder, writeSurvey } from "./write-survey.ts"

/** A blind recheck: without `--read` a sheet for a person is written; with it, what came back goes into the report. */
export async function audit([given]: readonly string[], work: SurveyWork): Promise<ExitCode> {
  return withStore(work.settings, work.context, async (store) => {
    const definition = await storedSurvey(given, store)
    const { read } = work.options
    if (read === undefined) await writeSheet(definition, store, work)
    else await takeIn(read, { definition, store, work })
    return EXIT.clear
  })
}

async function writeSheet(definition: SurveyDefinition, store: Store, work: SurveyWork): Promise<void> {
  const { context } = work
  const sheet = await drawnSheet(definition, store, work)
  const sites = definition.sites.filter(({ number }) => sheet.drawn.includes(number))
  const folder = join(
    surveyFolder(definition.id, { ...work, options: { ...work.options, anonymize: false } }),
    "audit",
  )
  await writeFolder(folder, await renderSheet({ sites, questions: itemQuestions }, context.words.language))
  await store.surveys.saveAudit(sheet)
  const path = join(folder, "coding-sheet.xlsx")
  context.console.say(fill(context.words.survey.sheet, { path, n: sheet.drawn.length, id: definition.id }))
}

/** One that was read back stays: drawing again, or otherwise, would mix answers to different sites. */
async function drawnSheet(
  { id, sites }: SurveyDefinition,
  { surveys }: Store,
  { options }: SurveyWork,
): Promise<AuditSheet> {
  const earlier = await surveys.audit(id)
  const seed = options.seed ?? earlier?.seed ?? randomBytes(8).toString("hex")
  const scanned = new Set<number>()
  for (const { site, state } of await surveys.progress(id)) if (state === "scanned") scanned.add(site)
  if (scanned.size === 0) throw new KnownFailure(EXIT.store, "surveyNothing", { id })
  const seen = sites.filter(({ number }) => scanned.has(number))
  const drawn = drawAudit(seen, { size: options.n, seed })
  const other = earlier !== undefined && earlier.coded.length > 0 && earlier.drawn.join() !== drawn.join()
  if (other)
    throw new KnownFailure(EXIT.usage, "sheetDrawn", { id, n: earlier.drawn.length, seed: earlier.seed })
  return { sheetVersion: 1, survey: id, seed, drawn, coded: earlier?.coded ?? [] }
}

async function takeIn(
  path: string,
  {
    definition,
    store,
    work,
  }: { readonly definition: SurveyDefinition; readonly store: Store; readonly work: SurveyWork },
): Promise<void> {
  const { context } = work
  const sheet = await store.surveys.audit(definition.id)
  if (sheet === undefined) throw new KnownFailure(EXIT.usage, "sheetNone", { id: definition.id })
  const coded = await readSheet(resolve(context.folder, path), sheet.drawn)
  await store.surveys.saveAudit({ ...sheet, coded })
  context.console.say(fill(context.words.survey.coded, { n: coded.length }))
  await writeSurvey(definition, { ...work, knowledge: await knowledgeFor(context), store })
}
