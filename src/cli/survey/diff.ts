import { readFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { Survey } from "../../analyzers/result/survey.ts"
import { compareSurveys } from "../../analyzers/survey/compare-surveys.ts"
import type { Store } from "../../store/store.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import { writeFolder } from "../scan/report-folder.ts"
import { withStore } from "../with-store.ts"
import { fill } from "../words.ts"
import { countStored } from "./count-stored.ts"
import { type SurveyWork, storedSurvey } from "./survey-work.ts"

/** Two surveys held against each other: by their names, or by `survey.json` or the folder it is in. */
export async function diff([before, after]: readonly string[], work: SurveyWork): Promise<ExitCode> {
  if (before === undefined || after === undefined) throw new KnownFailure(EXIT.usage, "surveyDiff")
  const { context, settings, output } = work
  const { console, words } = context
  return withStore(settings, context, async (store) => {
    const comparison = compareSurveys(await surveyOf(before, store, work), await surveyOf(after, store, work))
    const { renderSurveyDiff, renderSurveyDiffTerminal } = await import("../../reports/survey/render-diff.ts")
    const folder = resolve(context.folder, settings.out ?? join("gaibu-report", "survey-diff"))
    await writeFolder(folder, renderSurveyDiff(comparison, words.language))
    if (output.json) await console.write(`${JSON.stringify(comparison)}\n`)
    else if (!output.quiet) await console.write(renderSurveyDiffTerminal(comparison, words.language))
    console.say(fill(words.survey.compared, { path: folder }))
    return EXIT.clear
  })
}

async function surveyOf(given: string, store: Store, { context }: SurveyWork): Promise<Survey> {
  const file = /\.json$|[/\\]/.test(given)
  if (!file) {
    const definition = await storedSurvey(given, store)
    return countStored(definition, { store, rules: await context.stages.loadRules(), anonymous: false })
  }
  const path = resolve(context.folder, given)
  try {
    const text = await readFile(path.endsWith(".json") ? path : join(path, "survey.json"), "utf8")
    return Survey.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof Error && error.name === "ZodError" ? "survey.json" : reasonOf(error)
    throw new KnownFailure(EXIT.store, "surveyFile", { path: given, why })
  }
}
