import { EXIT, type ExitCode } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { withStore } from "../with-store.ts"
import { type SurveyWork, storedSurvey } from "./survey-work.ts"
import { writeSurvey } from "./write-survey.ts"

/** The report of a stored survey once more, also of one that is not finished. */
export async function reportAgain([given]: readonly string[], work: SurveyWork): Promise<ExitCode> {
  const knowledge = await knowledgeFor(work.context)
  return withStore(work.settings, work.context, async (store) => {
    await writeSurvey(await storedSurvey(given, store), { ...work, knowledge, store })
    return EXIT.clear
  })
}
