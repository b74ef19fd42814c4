import { asShown } from "../plain-text.ts"
import { rememberShort } from "../remember.ts"

const japanese =
  "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|一般社団法人|一般財団法人|公益財団法人|公益社団法人|独立行政法人|国立研究開発法人|特定非営利活動法人|有限責任事業組合|有限公司|株式會社|유한회사|주식회사|\\(株\\)|\\(有\\)|\\(同\\)|\\(合\\)|㈱|㈲"
/** Legal forms of other countries, as words of their own. */
const latin =
  "inc|incorporated|llc|pbc|l\\.l\\.c|llp|lp|ltd|limited|corp|corporation|company|co|gmbh|ag|kg|se|ug|e\\.?v|b\\.?v|n\\.?v|s\\.?a|s\\.?a\\.?s|s\\.?a\\.?r\\.?l|s\\.?r\\.?l|s\\.?p\\.?a|s\\.?l\\.?u?|s\\.?r\\.?o|d\\.?o\\.?o|a\\.?s|a/s|aps|asa|plc|pte|pty|pvt|k\\.?k|g\\.?k|ab|oy|oyj|ou|oü|uab|sia|kft|zrt|nyrt|sp\\.?\\s?z\\s?o\\.?\\s?o|sdn\\.?\\sbhd|ltda|lda|ood|eood|foundation"
const kana =
  "エルエルシー|エル・エル・シー|インコーポレイテッド|インコーポレーテッド|インコーポレーション|リミテッド|コーポレーション|ピーティーイー・リミテッド|・インク|・カンパニー"

/** What makes a name a company's: 株式会社, (株), Inc., LLC and their kind. Full and half width are the same here. */
const form = new RegExp(
  `(${japanese})|(^|[\\s,.、])(${latin})(\\.|[\\s,、()]|$)|(^|[\\s,.、])(inc|llc|ltd|corporation|limited|gmbh)\\.?(?=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])|(${kana})([\\s、)]|$)`,
  "giu",
)
/** Short forms are also words (as, se, co, lp): they make a company's name only after another word, in capitals or with dots. */
const short = /^(ag|as|se|kg|ug|ev|bv|nv|sa|sl|slu|lp|co|ab|oy|ou|kk|gk|sia)$/iu

/** Whether a text is a company's whole name and nothing else. */
export function isCompanyAlone(text: string): boolean {
  const plain = asShown(text.normalize("NFKC"))
  if (plain.length > 50 || isPhrase(plain) || !hasCompanyForm(plain)) return false
  return plain.replace(form, "").replace(/[^\p{L}\p{N}]/gu, "").length > 1
}

/** Words with particles between them, no name; はなまる and かがみ are names. */
export function isPhrase(text: string): boolean {
  return /[。、:]|[をがはにへ][^\p{Script=Hiragana}\s]|(する|して|です|ます|による|および|または|という)/u.test(
    text,
  )
}

export const hasCompanyForm = rememberShort(holdsForm)

function holdsForm(text: string): boolean {
  const plain = asShown(text.normalize("NFKC"))
  return [...plain.matchAll(form)].some(({ index, 3: latinWord = "" }) => {
    if (!short.test(latinWord.replaceAll(".", ""))) return true
    return index > 0 && (latinWord !== latinWord.toLowerCase() || latinWord.includes("."))
  })
}

/** Supabase of Supabase, Inc. */
export function nameWithoutForm(name: string): string {
  return asShown(name.normalize("NFKC").replace(form, "")).replace(/[\s,、]+$/u, "")
}

/** San Francisco, CA; 6140 Wellington, New Zealand; 東京都港区. */
const state = /,\s*[A-Z]{2}(\s\d{5})?$/u
const country =
  /,\s*(usa|u\.s\.a?\.?|united states( of america)?|uk|united kingdom|ireland|germany|france|spain|italy|(the )?netherlands|sweden|finland|denmark|norway|estonia|switzerland|israel|india|singapore|japan|australia|new zealand|canada|korea|taiwan|hong kong)$/iu
const prefecture = /^(東京都|北海道|京都府|大阪府|[^\s、]{2,3}県)([^\s、。]{1,8}[市区町村])?$/u

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
  if (state.test(plain) || country.test(plain)) return !hasCompanyForm(plain)
  if (prefecture.test(plain)) return true
  return /(都|道|府|県).{1,12}(市|区|町|村)/u.test(plain) && /\d/u.test(plain)
}
