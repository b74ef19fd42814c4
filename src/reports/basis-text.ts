import type { Finding } from "../analyzers/result.ts"
import { citation, type Words } from "./naming.ts"

/** What a finding rests on, in one phrase: an article only where statute or ordinance is the basis. */
export const basisText = ({ basis, article }: Finding, words: Words): string =>
  basis === "statute" || basis === "ordinance" ? citation(article, words) : words.prose.bases[basis]
