import { asShown } from "../plain-text.ts"
import { isCompanyAlone } from "./company-name.ts"

const noProduct =
  /^(各種|外部|提供)?(サービス|ツール|タグ|アプリ|システム|グループ.*|.*会社|(ウェブ)?サイト|プライバシー.*)$/u

/** Google LLCのGoogle Analytics, X社のY, X社 Y（自社サーバー経由） */
const made =
  /^([^、。（()）「」]{2,40}?(\s?社)?)(?:の\s?|(?<=社)\s)([^、。（()）「」\s/／|｜・&][^、。（()）「」]{1,40}?)\s?(?:[（(][^（()）]{1,40}経由[）)])?$/u

/** Sentry by Functional Software, Clarity (from Microsoft): the product first, and a name in capitals or Japanese. */
const byMaker =
  /^([^、。（()）「」]{2,60})\s[（(]?(?:(?:[Pp]owered|[Pp]rovided|[Oo]ffered|[Mm]ade)\s)?(?:[Bb]y|from)\s([\p{Lu}\p{Lo}][^。（()）「」]{1,60})[）)]?$/u

/** A company's whole name and what it makes; 株式会社○○のサービス names no product. */
export function productOfMaker(
  text: string,
): { readonly operator: string; readonly service: string } | undefined {
  const [, provided = "", provider = ""] = byMaker.exec(text) ?? []
  if (provided !== "") return { operator: asShown(provider), service: asShown(provided) }
  const [, maker = "", by, product = ""] = made.exec(text) ?? []
  const isCompany = isCompanyAlone(maker) || (by !== undefined && letters.test(maker))
  if (!isCompany || !letters.test(product) || noProduct.test(product)) return undefined
  return { operator: asShown(maker), service: asShown(product) }
}

const letters = /[\p{Script=Latin}\p{Script=Katakana}]/u
