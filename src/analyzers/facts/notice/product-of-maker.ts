import { isCompanyAlone } from "./company-name.ts"
import { asShown } from "./plain-text.ts"

const noProduct =
  /^(各種|外部|提供)?(サービス|ツール|タグ|アプリ|システム|グループ.*|.*会社|(ウェブ)?サイト|プライバシー.*)$/u

/** Google LLCのGoogle Analytics: a company's whole name and what it makes; 株式会社○○のサービス names no product. */
export function productOfMaker(
  text: string,
): { readonly operator: string; readonly service: string } | undefined {
  const [, before = "", made = ""] =
    /^([^、。（()）「」]{2,40}?)の\s?([^、。（()）「」\s][^、。（()）「」]{1,40})$/u.exec(text) ?? []
  const makers = [before, before.replace(/社$/u, "")]
  const maker = makers.find(isCompanyAlone)
  const isProduct = /[\p{Script=Latin}\p{Script=Katakana}]/u.test(made) && !noProduct.test(made)
  return maker === undefined || !isProduct ? undefined : { operator: asShown(maker), service: asShown(made) }
}
