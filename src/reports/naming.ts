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
export const reasonText = (reason: string, words: Words): string => {
  const [, code, detail] = reasonShape.exec(reason) ?? []
  const sentence = code === undefined ? undefined : lookUp(words.prose.reasons, code)
  if (sentence === undefined) return reason
  if (detail === undefined || detail === "") return fill(sentence, { category: "", detail: "" })
  const category = categories(detail, words)
  const shown = fill(sentence, { category, detail: categoryInWords(detail, words) })
  return shown === sentence ? withDetail(sentence, category, words) : shown
}

/** `cookie_id (利用者情報)`, a category and the word that stands for it; any other detail is shown as it is. */
const categoryInWords = (detail: string, words: Words): string =>
  detail.replace(/^([a-z_]+) \((.*)\)$/su, (_, id: string, word: string) =>
    withDetail(categoryName(id, words), word, words),
  )

const withDetail = (sentence: string, detail: string, words: Words): string =>
  `${sentence}${words.prose.punctuation.open}${detail}${words.prose.punctuation.close}`
