import type { SurveyDefinition } from "../../analyzers/result/survey.ts"
import type { Settings } from "../../config/settings.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import type { Output } from "../scan/output.ts"
import type { SurveyOptions } from "./survey-options.ts"

/** What a part of the survey command is called with. */
export interface SurveyWork {
  readonly settings: Settings
  readonly options: SurveyOptions
  readonly output: Output
  readonly context: Context
}

/** The stored survey of this name, the latest where none is named. Rejects with a `KnownFailure`. */
export async function storedSurvey(given: string | undefined, { surveys }: Store): Promise<SurveyDefinition> {
  const ids = await surveys.ids()
  const id = given ?? ids[0]
  const definition = id === undefined ? undefined : await surveys.definition(id)
  if (definition === undefined)
    throw new KnownFailure(EXIT.store, "surveyUnknown", {
      given: id ?? "",
      known: ids.slice(0, 10).join(", "),
    })
  return definition
}
