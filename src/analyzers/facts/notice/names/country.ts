import type { Vocabulary } from "../../../../config/knowledge/vocabulary.ts"
import { comparable } from "../plain-text.ts"

/** The country a text names, as ISO 3166-1 alpha-2 where known, else the words as they stand. */
export function countryIn(text: string, { countryTerms }: Vocabulary): string | undefined {
  const plain = comparable(text)
  if (plain === "") return undefined
  const known = [...comparableTerms(countryTerms)].filter(([word]) => plain.includes(word))
  const longest = known.toSorted(([a], [b]) => b.length - a.length)[0]
  return longest?.[1] ?? text.slice(0, 60)
}

/** Google LLC 送信先ドメイン: analytics.example */
const hostsBehind =
  /(?<=\S)\s*[（(]?\s*(?:送信先|接続先|通信先)?の?(?:ドメイン名?|ホスト名?|サーバー?|URL)\s*[：:]\s*[\w.*/:\s、,-]{1,200}[）)]?$/iu

/**
 * A name without the country written after it: "Google LLC（アメリカ合衆国）", "HERE Global B.V. ／ オランダ",
 * "Google LLC（米国）— Google Analytics".
 */
export function splitCountry(
  whole: string,
  vocabulary: Vocabulary,
): { readonly name: string; readonly country?: string } {
  const text = whole.replace(hostsBehind, "")
  const between = /^([^（()）]+?)\s*[（(]([^（()）]+)[）)]\s*([-–—―／/|｜:：]\s*\S.*)$/u.exec(text)
  if (between !== null && isCountry(between[2] ?? "", vocabulary))
    return { name: `${between[1]} ${between[3]}`, country: between[2] ?? "" }
  const bracketed = /^(.+?)\s*[（(]([^（()）]+)(?:[（(][^（()）]*[）)])?[）)]$/u.exec(text)
  const [, name = "", remark = ""] =
    bracketed ?? /^(.+?)\s*[／/|｜、,・\s]\s*([^／/|｜、,・\s]+)$/u.exec(text) ?? []
  if (name === "") return isCountry(text, vocabulary) ? { name: "", country: text } : { name: text }
  const parts = remark.split(/\s*[、，,／/]\s*/u)
  const country = parts.find((part) => isCountry(part, vocabulary))
  if (country === undefined) return { name: text }
  const rest = parts.filter((part) => part !== country)
  return { name: rest.length === 0 ? name : `${name}（${rest.join("、")}）`, country }
}

/** 米国, 所在国：米国, 本社：アメリカ合衆国 カリフォルニア州. */
export function isCountry(text: string, { countryTerms }: Vocabulary): boolean {
  const plain = comparable(
    text
      .replace(/^[（(](.*)[）)]$/u, "$1")
      .replace(/^(所在国|所在地|本社所在国|本社所在地|本社|国名?)\s*[：:]?\s*/u, ""),
  )
  const known = comparableTerms(countryTerms)
  if (!/(州|特別区)$/u.test(plain)) return known.has(plain)
  return [...known.keys()].some(
    (country) =>
      plain.startsWith(country) && /^([^、。]{0,8}(州|特別区))?$/u.test(plain.slice(country.length)),
  )
}

/** ISO 3166-1 alpha-2 codes by the country's name in comparable form. */
type Terms = ReadonlyMap<string, string>

const compared = new WeakMap<Vocabulary["countryTerms"], Terms>()

function comparableTerms(terms: Vocabulary["countryTerms"]): Terms {
  const known =
    compared.get(terms) ??
    new Map(Object.entries(terms).map(([word, code]) => [comparable(word), code] as const))
  compared.set(terms, known)
  return known
}

/** X(X Inc./米国) without the country, which stands behind a name in its brackets (NFKC). */
export function withoutCountries(text: string, vocabulary: Vocabulary): string {
  return text.replace(
    /([^()]{2,60})\s*[/・、,;]\s*([^()/・、,;]{2,20})(?=\))/gu,
    (whole, name: string, country: string) => (isCountry(country, vocabulary) ? name : whole),
  )
}
