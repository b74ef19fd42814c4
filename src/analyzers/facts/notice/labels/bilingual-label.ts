import type { LabelRole } from "./label-role.ts"

const labelWords =
  /^(the|a|an|of|for|and|or|to|by|in|at|on|its|our|your|user|users|data|information|info|item|items|type|types|kind|kinds|category|categories|content|contents|detail|details|sent|send|sending|transmitted|transmission|collected|collection|acquired|obtained|provided|shared|transferred|external|third|party|parties|purpose|purposes|use|usage|used|utilization|processing|we|us|recipient|recipients|destination|destinations|receiver|company|companies|business|operator|operators|entity|provider|providers|vendor|vendors|partner|partners|service|services|tool|tools|product|products|module|modules|sdk|sdks|name|names|country|countries|region|regions|location|opt|out|optout|privacy|policy|policies|link|links|url|urls|no|be|being|is|are|with|from|via|which|related|description|summary|method|methods|address|website|websites|site|page|personal|customer|customers|visitor|visitors|setting|settings|objective|objectives|reason|reasons|handling|handled|list|outgoing|receiving)$/u

const roles: readonly (readonly [LabelRole, RegExp])[] = [
  ["opt-out", /\bopt-?\s?out\b/u],
  ["policy", /\b(privacy|polic(y|ies))\b/u],
  ["country", /\b(country|countries|region)\b/u],
  [
    "purpose-destination",
    /\bpurposes?\b.*\b(recipients?|destinations?|providers?|vendors?|third part(y|ies))\b|\b(recipient|destination|provider|vendor|third party)\b.*\bpurposes?\b/u,
  ],
  ["purpose-own", /\b(our|we)\b.*\bpurposes?\b|\bpurposes?\b.*\b(us|we|our)\b/u],
  ["purpose", /\b(purposes?|usage|objectives?|reasons?)\b/u],
  ["information", /\b(data|information|info|items?)\b/u],
  ["service", /\b(services?|tools?|products?|modules?|sdks?)\b(?!.*\b(provider|operator|compan))/u],
  [
    "destination",
    /\b(recipients?|destinations?|receiver|compan(y|ies)|provider|operator|entity|vendor|partner|third part(y|ies))\b/u,
  ],
]

/** What an English header announces; undefined where any of its words is none a header is made of. */
export function englishRole(text: string): LabelRole | undefined {
  const plain = text.toLowerCase().replace(/[’']s\b/gu, "")
  const words = plain.split(/[^a-z]+/u).filter(Boolean)
  if (words.length === 0 || words.length > 9 || !words.every((word) => labelWords.test(word)))
    return undefined
  return roles.find(([, pattern]) => pattern.test(plain))?.[0]
}

const japanese = "[^A-Za-z]*[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー][^A-Za-z]*"
const join = "[\\s/|｜／・:：（(]"
const english = "[A-Za-z][A-Za-z\\s'’()&/,.-]*?"
const japaneseFirst = new RegExp(`^(${japanese}?)${join}+(${english})[)）]?$`, "u")
const englishFirst = new RegExp(`^(${english})${join}+(${japanese}?)[)）]?$`, "u")

/** "送信される情報 Data sent", "Data sent / 送信される情報", "国（Country）": the Japanese and the English half. */
export function languageHalves(
  label: string,
): { readonly japanese: string; readonly english: string } | undefined {
  const [, first, second] = japaneseFirst.exec(label) ?? []
  if (first !== undefined && second !== undefined) return { japanese: first.trim(), english: second }
  const [, third, fourth] = englishFirst.exec(label) ?? []
  return third === undefined || fourth === undefined ? undefined : { japanese: fourth.trim(), english: third }
}
