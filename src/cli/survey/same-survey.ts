import type { SurveyDefinition } from "../../analyzers/result/survey.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import type { Words } from "../words.ts"
import { digestOf } from "./freeze.ts"

type Part = keyof Words["survey"]["parts"]

/** What of a survey must stay as it was frozen. */
const parts: Readonly<Record<Part, (definition: SurveyDefinition) => unknown>> = {
  list: ({ frame }) => frame.sha256,
  sample: ({ sample }) => sample,
  tool: ({ tool }) => tool,
  knowledge: ({ knowledge }) => knowledge.digest,
  settings: ({ settingsDigest }) => settingsDigest,
  vantage: ({ vantage }) => vantage,
  contact: ({ contact }) => contact,
  stopList: ({ stopped }) => stopped,
  attempts: ({ attempts, siteLimit }) => [attempts, siteLimit],
}

/** Throws a `KnownFailure` that names what differs where a survey is to go on under other conditions. */
export function checkSame(
  frozen: SurveyDefinition,
  now: SurveyDefinition,
  { survey, punctuation }: Words,
): void {
  const differing = Object.entries(parts)
    .filter(([, of]) => digestOf([of(frozen)]) !== digestOf([of(now)]))
    .map(([part]) => survey.parts[part as Part])
  if (differing.length > 0)
    throw new KnownFailure(EXIT.usage, "surveyOther", {
      id: frozen.id,
      parts: differing.join(punctuation.list),
    })
}
