import type { ExitCode } from "../exit-code.ts"
import { EXIT } from "../exit-code.ts"
import type { SurveyWork } from "./survey-work.ts"
export async function diff(_given: readonly string[], _work: SurveyWork): Promise<ExitCode> {
  return EXIT.usage
}
