import type { Vocabulary } from "../../../../config/knowledge/vocabulary.ts"
import { exactTerm } from "../information/find-terms.ts"
import { comparable } from "../plain-text.ts"
import type { PurposeTerms } from "../purposes/read-purposes.ts"

/** Tells texts that only say what is done (ホスティング・配信, アクセス解析ツール) from names of services. */
export function functionReader(
  { functionWords }: Vocabulary,
  { lexicon, whole }: PurposeTerms,
): (text: string) => boolean {
  const words = new Set(functionWords.map(comparable))
  const isOne = (part: string) =>
    words.has(comparable(part)) || [lexicon, whole].some((terms) => exactTerm(part, terms).length > 0)
  return (text) => {
    const parts = text.length > 60 ? [] : partsOf(text)
    return (
      parts.length > 0 &&
      parts.every((part) => isOne(part) || (isKind.test(part) && isOne(part.replace(isKind, ""))))
    )
  }
}

function partsOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .split(/[・、,/]|および|及び|と/u)
    .map((part) => part.trim().replace(/(の?(ため|目的)|用|等|など)$/u, ""))
    .filter((part) => part !== "")
}

/** 解析ツール, 配信の基盤 */
const isKind = /の?(ツール|サービス|機能|基盤|システム)$/u
