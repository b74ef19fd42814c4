import { findSqueezed, type Lexicon } from "../information/find-terms.ts"
import { asShown, squeeze } from "../plain-text.ts"
import { hasCompanyForm } from "./company-name.ts"

const longest = 60
/** What users have there, what is written about it, and browsers are no product that is sent to. */
const noProduct =
  /(ID|アカウント|ユーザー?(名|ID)?|サイト|ページ|サーバー?|サービス|アプリ|ブラウザー?|ポリシー|ヘルプ|センター|サポート|グループ|Group|Policy|Terms|Chrome|Edge|Safari|Firefox)$|プライバシー|Privacy/iu
const product =
  /^(?:\s?社(?:の)?\s?|\s)?((?:[A-Z\p{Script=Katakana}][\p{Script=Latin}\p{Script=Katakana}ー\d.+-]*)(?:[ ・](?:[A-Z\p{Script=Katakana}\d][\p{Script=Latin}\p{Script=Katakana}ー\d.+-]*)){0,3})$/u

/** Whose product it is, and its name: with the brand before it, and without. */
interface Product {
  readonly operator: string
  readonly service: string
  readonly bare: string
}

/**
 * OpenAI API, Google Gemini, Anthropic 社 Claude API: a known company's name with the name of a product behind it, whether
 * or not the knowledge has that. The whole is the product's name, unless 社 parts the two.
 */
export function productOfBrand(text: string, companies: Lexicon): Product | undefined {
  if (text.length > longest || hasCompanyForm(text)) return undefined
  const squeezed = squeeze(text)
  const { source } = squeezed
  const [brand] = findSqueezed(squeezed, companies)
  if (brand === undefined || brand.from > 0) return undefined
  const end = (squeezed.offsets[brand.to - 1] ?? 0) + 1
  const rest = source.slice(end)
  const [, bare = ""] = product.exec(rest) ?? []
  if (bare === "" || noProduct.test(bare)) return undefined
  const company = /^\s?社/u.exec(rest)?.[0]
  const operator = asShown(source.slice(0, end) + (company ?? ""))
  return { operator, service: company === undefined ? asShown(source) : bare, bare }
}
