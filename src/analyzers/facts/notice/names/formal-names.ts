import { exactTerm, type Lexicon } from "../information/find-terms.ts"

/** A company's whole name in running text; offsets are in the text, `keys` the knowledge's ids of the company. */
export interface FormalName {
  readonly from: number
  readonly to: number
  readonly operator: string
  readonly keys: readonly string[]
}

const form =
  "株式会社|有限会社|合同会社|合資会社|相互会社|一般社団法人|一般財団法人|公益財団法人|公益社団法人|独立行政法人|国立研究開発法人|\\(株\\)"
const nameCharacter = "[\\p{Script=Katakana}ー・\\p{Script=Han}A-Za-z0-9.&'!-]"
/** みなと銀行, はとバス: a name in hiragana holds letters that stand behind other names. */
const inHiragana =
  "\\p{Script=Hiragana}{2,8}(?:銀行|信用金庫|証券|損害保険|生命保険|保険|カード|鉄道|電鉄|バス|新聞社?|放送|テレビ|食品|書店|出版|印刷|薬局|不動産|建設|工業|商事|製作所|研究所|総研|ホールディングス|ネットワークス?|ネット|システムズ?)"
const formFirst = new RegExp(
  `(?<!${nameCharacter})(?:${form})(?:${inHiragana}|[^\\s、。,()「」/:]{1,30}?)(?:(?<=[A-Z]) [A-Za-z][\\w.&-]{1,20})?(?=が|の|に|へ|は|を|と|から|より|及び|および|または|等|など|です|である|[、。,()「」/\\s:]|$)`,
  "gu",
)
const formLast = new RegExp(
  `(?:(?<=^|[、。「()\\s])\\p{Script=Hiragana}{2,8})?${nameCharacter}(?:${nameCharacter}| (?=[A-Za-z0-9])){0,40}?(?:${form})(?=等|及び|並びに|又は|若しくは|側|他の|(?!${nameCharacter}))`,
  "gu",
)
const latinForm =
  /(?<![A-Za-z0-9])[A-Za-z0-9][\w.&'!-]*(?: (?:[A-Z0-9&][\w.&'!-]*|of|and|for)){0,12},? (?:Inc|LLC|PBC|L\.L\.C|Ltd|Limited|Corporation|Corp|Co|Company|GmbH|AG|SE|B\.?V|N\.?V|S\.?A\.?S|S\.?A\.?R\.?L|S\.?A|S\.?r\.?l|S\.?p\.?A|s\.r\.o|d\.o\.o|a\.s|ASA|ApS|plc|PLC|LLP|Pte|Pty|Pvt|AB|Oyj|Oy|A\/S|K\.K|Sp\. ?z o\.o|e\. ?V|UG|KG|S\.L|UAB|Kft|Sdn\.? Bhd|Foundation)\b\.?(?:,? ?(?:Ltd|Inc|LLC|Limited)\b\.?)?/gu

const holdsForm = new RegExp(form, "u")
/** Every one of these forms but four has a capital. */
const holdsLatinForm = /[A-Z]|s\.r\.o|d\.o\.o|a\.s|plc/u

/** The companies that a text (NFKC) names with their legal form. */
export function formalNames(text: string, companies: Lexicon): readonly FormalName[] {
  const patterns = [
    ...(holdsForm.test(text) ? [formFirst, formLast] : []),
    ...(holdsLatinForm.test(text) ? [latinForm] : []),
  ]
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: operator, index }) => ({
      from: index,
      to: index + operator.length,
      operator: operator.trim(),
      keys: exactTerm(operator, companies),
    })),
  )
}
