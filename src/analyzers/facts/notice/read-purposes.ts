import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import { buildLexicon, findTerms, type Lexicon } from "./find-terms.ts"

export function purposeLexicon({ purposes }: Knowledge): Lexicon {
  return buildLexicon(
    Object.entries(purposes.purposes).map(
      ([id, { terms, broadTerms, ja }]) => [id, [...terms, ...broadTerms, ja]] as const,
    ),
  )
}

/** The purposes that words state, as ids of the purpose table; 利用状況を把握 is 利用状況の把握. */
export function readPurposes(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const variants = words.flatMap((word) => [word, word.replace(/を(?=\p{Script=Han})/gu, "の")])
  return [...new Set(variants.flatMap((word) => findTerms(word, lexicon).flatMap(({ ids }) => ids)))]
}
