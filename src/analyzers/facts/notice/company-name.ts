import { asShown } from "./plain-text.ts"

/** What makes a name a company's: 株式会社, (株), Inc., LLC and their kind. Full and half width are the same here. */
const form =
  /(株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|一般社団法人|一般財団法人|公益財団法人|公益社団法人|独立行政法人|国立研究開発法人|\(株\)|\(有\)|\(同\)|㈱|㈲)|(^|[\s,.、])(inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|gmbh|ag|b\.?v|s\.?a|s\.?a\.?s|s\.?r\.?l|plc|pte|pty|k\.?k|ab|oy|a\/s|sp\.?\s?z\s?o\.?\s?o|foundation)(\.|[\s,、()]|$)|(^|[\s,.、])(inc|llc|ltd|corporation|limited|gmbh)\.?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(エルエルシー|インコーポレイテッド|インコーポレーテッド|リミテッド|コーポレーション|・インク|・カンパニー)([\s、)]|$)/iu

export function hasCompanyForm(text: string): boolean {
  return form.test(asShown(text.normalize("NFKC")))
}

/** An address under a company's name is no part of the name. */
export function isAddress(text: string): boolean {
  const plain = text.normalize("NFKC")
  if (/^(〒|住所|所在地|本社)/u.test(plain)) return true
  if (
    /(parkway|street|\bst\.|avenue|\bave\.?|road|\brd\.|drive|blvd|boulevard|\bway\b|\bsuite\b|floor|place|lane)/iu.test(
      plain,
    )
  )
    return /\d/u.test(plain)
  return /(都|道|府|県).{1,12}(市|区|町|村)/u.test(plain) && /\d/u.test(plain)
}
