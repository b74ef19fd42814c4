import type { Knowledge } from "../../../../config/knowledge/knowledge.ts"
import { buildLexicon, exactTerm, findSqueezed, type Lexicon } from "../information/find-terms.ts"
import { squeeze } from "../plain-text.ts"
import { isNegated } from "../sentences/negation.ts"

/** The words of the purpose table: those that state a purpose wherever they stand, and wide ones (分析), which must stand alone. */
export interface PurposeTerms {
  readonly lexicon: Lexicon
  readonly whole: Lexicon
}

export function purposeTerms({ purposes }: Knowledge): PurposeTerms {
  const groups = Object.entries(purposes.purposes)
  return {
    lexicon: buildLexicon(groups.map(([id, { terms, ja }]) => [id, [...terms, ja]] as const)),
    whole: buildLexicon(groups.map(([id, { broadTerms }]) => [id, broadTerms] as const)),
  }
}

/** The purposes that words state, as ids of the purpose table; 利用状況を把握 is 利用状況の把握, アクセス解析は行いません none. */
export function readPurposes(words: readonly string[], { lexicon, whole }: PurposeTerms): readonly string[] {
  const variants = words.flatMap((word) => [...new Set([word, word.replace(/を(?=\p{Script=Han})/gu, "の")])])
  const found = variants.flatMap((word) => {
    const squeezed = squeeze(word)
    return findSqueezed(squeezed, lexicon).flatMap(({ from, to, ids }) =>
      isNegated(squeezed.text, from, to) ? [] : ids,
    )
  })
  const alone = variants.flatMap(piecesOf).flatMap((piece) => exactTerm(piece, whole))
  return [...new Set([...found, ...alone])]
}

/** Whether words speak of a purpose at all, be it in wide terms. */
export function namesPurpose(text: string, { lexicon, whole }: PurposeTerms): boolean {
  const squeezed = squeeze(text)
  return [lexicon, whole].some((terms) => findSqueezed(squeezed, terms).length > 0)
}

/** What stands between commas, without のため and 等. */
function piecesOf(word: string): readonly string[] {
  return word
    .normalize("NFKC")
    .split(/[、,・/\n。]|および|及び/u)
    .map((piece) =>
      piece
        .trim()
        .replace(/(等|など)?の?(ため|目的)?(に|で|です)?$/u, "")
        .replace(/(等|など)$/u, ""),
    )
    .filter((piece) => piece !== "")
}
