import type { Vocabulary } from "../../../config/knowledge/vocabulary.ts"
import { comparable } from "./plain-text.ts"

/** The country a text names, as ISO 3166-1 alpha-2 where known, else the words as they stand. */
export function countryIn(text: string, { countryTerms }: Vocabulary): string | undefined {
  const plain = comparable(text)
  if (plain === "") return undefined
  const known = Object.entries(countryTerms).filter(([word]) => plain.includes(comparable(word)))
  const longest = known.sort(([a], [b]) => b.length - a.length)[0]
  return longest?.[1] ?? text.slice(0, 60)
}
