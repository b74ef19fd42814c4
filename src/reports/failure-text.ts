import type { VisitSummary } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"
import { lookUp } from "./prose.ts"

/** Why a visit failed, in the reader's words with the code; in the record's own words where there are no others. */
export const failureText = (
  { code, message }: NonNullable<VisitSummary["failure"]>,
  { prose }: Words,
): string => {
  const { open, close } = prose.punctuation
  return `${lookUp(prose.visits.failures, code) ?? message}${open}${code}${close}`
}
