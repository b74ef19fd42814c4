import { type MethodFact, methodFacts } from "../../method-facts.ts"
import { fill } from "../../prose.ts"
import type { Report } from "./report.ts"

/** A longer value is folded. */
const longest = 400

/** How and with what the observation was made. */
export const methodView = (report: Report): readonly (MethodFact & { readonly folded: string })[] =>
  methodFacts(report).map((fact) => ({
    ...fact,
    folded:
      fact.value.length > longest ? fill(report.words.prose.method.characters, { n: fact.value.length }) : "",
  }))
