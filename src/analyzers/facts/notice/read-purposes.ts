import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import { buildLexicon, findTerms, type Lexicon } from "./find-terms.ts"

export function purposeLexicon({ purposes }: Knowledge): Lexicon {
  return buildLexicon(
    Object.entries(purposes.purposes).map(
      ([id, { terms, broadTerms, ja }]) => [id, [...terms, ...broadTerms, ja]] as const,
    ),
  )
}

/** The purposes that words state, as ids of the purpose table. */
export function readPurposes(words: readonly string[], lexicon: Lexicon): readonly string[] {
  return [...new Set(words.flatMap((word) => findTerms(word, lexicon).flatMap(({ ids }) => ids)))]
}
