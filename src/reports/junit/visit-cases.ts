import type { ShownResult } from "../shown-result.ts"
import type { TestCase } from "./test-case.ts"

/** Each visit: what was not observed to the end is an error, never a pass. */
export const visitCases = ({ result, words: { prose } }: ShownResult): readonly TestCase[] =>
  result.visits.map(({ url, run, attempt, outcome, failure }) => ({
    name: `${url} (${prose.runs[run]} ${attempt})`,
    state: outcome === "loaded" ? "passed" : "error",
    message: prose.visits.outcomes[outcome],
    detail: failure ? [`${failure.code}: ${failure.message}`] : [],
  }))
