const japanese = "[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー]"

/** Technical terms of the list in the text that the document nowhere explains, once each. */
export function unexplainedJargon(
  text: string,
  document: string,
  terms: readonly string[],
): readonly string[] {
  return terms.filter((term) => standsAlone(term).test(text) && !isExplained(term, document))
}

/** A Latin or katakana term is only itself where no such word runs on over its ends (タグ is not in タグマネージャー). */
function standsAlone(term: string): RegExp {
  const runsOn = /^[\x20-\x7e]+$/.test(term) ? "[A-Za-z0-9]" : "[\\p{Script=Katakana}ー]"
  return new RegExp(`(?<!${runsOn})${escaped(term)}(?!${runsOn})`, "u")
}

/** 「リファラ（直前に見ていたページ）」, 「直前に見ていたページ（リファラ）」, 「リファラとは」, a list of terms. */
function isExplained(term: string, document: string): boolean {
  const one = escaped(term)
  return [
    `${one}\\s*[(「][^)」]{0,80}${japanese}{3}`,
    `${japanese}{3}\\s*[(「](?:いわゆる)?${one}[)」]`,
    `${one}」?(?:とは|とは、|は、[^。]{2,60}(?:のこと|をいいます|を指します))`,
  ].some((pattern) => new RegExp(pattern, "u").test(document))
}

function escaped(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
