import { readdir, readFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { SurveyDefinition } from "../../analyzers/result/survey.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Settings } from "../../config/settings.ts"
import { safeName } from "../../reports/safe-name.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { namesOf } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import type { Output } from "../scan/output.ts"
import { writeFolder } from "../scan/report-folder.ts"
import { fill } from "../words.ts"
import { countStored } from "./count-stored.ts"
import { digestOf } from "./freeze.ts"
import type { SurveyOptions } from "./survey-options.ts"

/** What a survey's report is made with. */
export interface WritingSurvey {
  readonly settings: Settings
  readonly options: SurveyOptions
  readonly knowledge: Knowledge
  readonly store: Store
  readonly context: Context
  readonly output: Output
}

/** Counts a survey and writes its report; templates and tables are loaded only then. */
export async function writeSurvey(definition: SurveyDefinition, writing: WritingSurvey): Promise<void> {
  const { options, knowledge, store, context, output } = writing
  const rules = await context.stages.loadRules()
  const survey = await countStored(definition, { store, rules, anonymous: options.anonymize })
  const { renderSurvey } = await import("../../reports/survey/render-survey.ts")
  const wording = { language: context.words.language, names: namesOf(knowledge) }
  const folder = surveyFolder(definition.id, writing)
  if (options.anonymize) await checkNameless(folder)
  for (const format of formatsOf(options)) await writeFolder(folder, renderSurvey(survey, format, wording))
  if (output.json) await context.console.write(`${JSON.stringify(survey)}\n`)
  else if (!output.quiet) {
    const { renderSurveyTerminal } = await import("../../reports/survey/render-terminal.ts")
    await context.console.write(renderSurveyTerminal(survey, { ...wording, ...context.console.out }))
  }
  context.console.say(fill(context.words.survey.report, { path: folder }))
}

/** Without names the record is always written, and first: by it the folder is known as one without names. */
function formatsOf({ formats, anonymize }: SurveyOptions): SurveyOptions["formats"] {
  return anonymize ? ["json", ...formats.filter((format) => format !== "json")] : formats
}

/** `--out`, else a folder of the survey's own among the reports, the same each time. */
export function surveyFolder(
  id: string,
  { settings, options, context }: Pick<WritingSurvey, "settings" | "options" | "context">,
): string {
  if (settings.out !== undefined) return resolve(context.folder, settings.out)
  const name = options.anonymize ? `survey-anonymous-${digestOf(id).slice(0, 8)}` : `survey-${encoded(id)}`
  return join(context.folder, "gaibu-report", name)
}

/** A report without names must not stand beside files with names. Rejects with a `KnownFailure`. */
export async function checkNameless(folder: string): Promise<void> {
  const files: readonly string[] = await readdir(folder).catch(() => [])
  const earlier = await readFile(join(folder, "survey.json"), "utf8").catch(() => "")
  if (files.length > 0 && (files.includes("audit") || !/"anonymous": true/.test(earlier)))
    throw new KnownFailure(EXIT.usage, "surveyNamed", { path: folder })
}

/** Two names must not share a folder because of letters a folder's name does not have. */
function encoded(id: string): string {
  return safeName(/^[A-Za-z0-9.-]+$/.test(id) ? id : encodeURIComponent(id).replace(/%/g, "-"))
}
