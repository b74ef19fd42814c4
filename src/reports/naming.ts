import type { ArticleName, Name, Names } from "./names.ts"
import { fill, type Language, lookUp, type Prose, proseOf } from "./prose.ts"

/** The words of one report: its language, sentences and names for ids. */
export interface Words {
  readonly language: Language
  readonly prose: Prose
  readonly names: Names
}

export const wordsOf = (language: Language, names: Names): Words => ({
  language,
  prose: proseOf(language),
  names,
})

const nameIn = (table: Readonly<Record<string, Name>>, id: string, language: Language): string =>
  Object.hasOwn(table, id) ? (table[id]?.[language] ?? id) : id

export const categoryName = (id: string, words: Words): string =>
  nameIn(words.names.categories, id, words.language)

export const purposeName = (id: string, words: Words): string =>
  nameIn(words.names.purposes, id, words.language)

export const functionName = (id: string, words: Words): string =>
  nameIn(words.names.functions, id, words.language)

/** An article by its key; undefined where the caller's law does not have it. */
export const articleOf = (key: string, words: Words): ArticleName | undefined =>
  Object.hasOwn(words.names.articles, key) ? words.names.articles[key] : undefined

/** How an article is cited in full; its key where it is not known. */
export const citation = (key: string, words: Words): string => {
  const article = articleOf(key, words)
  if (!article) return key
  return words.language === "ja" ? article.cite : article.citeEn
}

/** The name of a country by its ISO 3166-1 code; anything else is shown as it is. */
export const countryName = (country: string, words: Words): string =>
  /^[A-Z]{2}$/.test(country)
    ? (new Intl.DisplayNames([words.language], { type: "region", fallback: "code" }).of(country) ?? country)
    : country

const reasonShape = /^([a-z0-9-]+)(?::\s*(.*))?$/su

const categories = (detail: string, words: Words): string =>
  detail
    .split(/[,\s]+/)
    .map((id) => categoryName(id, words))
    .join(words.prose.punctuation.list)

/** The sentence for a reason such as `information-missing:page_url`; a code without a sentence is shown as it is. */
export const reasonText = (reason: string, words: Words): string => reasonTexts([reason], words).join("")

/** A sentence for each kind of reason, in the order they come: what it is said of stands in it once for all alike. */
export const reasonTexts = (reasons: readonly string[], words: Words): readonly string[] => {
  const byCode = Map.groupBy(reasons, (reason) => {
    const code = reasonShape.exec(reason)?.[1]
    return code !== undefined && lookUp(words.prose.reasons, code) !== undefined ? code : reason
  })
  return [...byCode].map(([code, alike]) => sentenceFor(code, alike, words))
}

const sentenceFor = (code: string, alike: readonly string[], words: Words): string => {
  const sentence = lookUp(words.prose.reasons, code)
  if (sentence === undefined) return code
  const details = alike.flatMap((reason) => reasonShape.exec(reason)?.[2] || [])
  if (details.length === 0) return fill(sentence, { category: "", detail: "" })
  const listed = (each: (detail: string, words: Words) => string) =>
    [...new Set(details.map((detail) => each(detail, words)))].join(words.prose.punctuation.list)
  const category = listed(categories)
  const shown = fill(sentence, { category, detail: listed(categoryInWords) })
  return shown === sentence ? withDetail(sentence, category, words) : shown
}

/** `cookie_id (利用者情報)`, a category and the word that stands for it; any other detail is shown as it is. */
const categoryInWords = (detail: string, words: Words): string =>
  detail.replace(/^([a-z_]+) \((.*)\)$/su, (_, id: string, word: string) =>
    withDetail(categoryName(id, words), word, words),
  )

const withDetail = (sentence: string, detail: string, words: Words): string =>
  `${sentence}${words.prose.punctuation.open}${detail}${words.prose.punctuation.close}`
