import { hasCompanyForm } from "./company-name.ts"
import { isOfHost } from "./known-companies.ts"
import type { NameMention } from "./name-mentions.ts"

/** Says of names beside each other which belong together: X が提供する Y, Y（X）, X（Y）. */
export function joinNames(text: string, mentions: readonly NameMention[]): readonly NameMention[] {
  const out: NameMention[] = []
  for (const mention of mentions.map((one) => withNeighbour(text, one, mentions))) {
    const before = out.at(-1)
    const joined = before === undefined ? undefined : pairOf(text, before, mention)
    if (joined === undefined) out.push(mention)
    else out.splice(-1, 1, joined)
  }
  return out.map((mention) => withRemark(text, mention))
}

const provides =
  /^(社|のグループ会社)?(が|の|による)?(提供|運営|開発|配信)?(する|している|の)?(サービスである|サービス「?)?[「"]?$/u
const providedBy = /^」?[(](提供元?|提供者|提供会社|運営(者|元|会社)?|送信先)?[::]?\s*$|^を(提供|運営)する$/u

/** Google によるアクセス解析ツール「…」: some words more between a company and what is known to be its own. */
const by = /^(社)?(が|の|による)[^、。()]{0,24}[「"(]?$/u

function isOneVendor(one: NameMention, other: NameMention): boolean {
  const vendors = one.keys.map((key) => key.split("/")[0])
  return other.keys.some((key) => vendors.includes(key.split("/")[0]))
}

function pairOf(text: string, before: NameMention, next: NameMention): NameMention | undefined {
  const between = text.slice(before.to, next.from)
  const isOneEach =
    (before.operator === undefined) !== (next.operator === undefined) &&
    (before.service === undefined) !== (next.service === undefined)
  const inBrackets = /^[(]$/u.test(between)
  const isProvided = provides.test(between) || (isOneVendor(before, next) && by.test(between))
  const fits =
    before.operator === undefined ? providedBy.test(between) : between !== "" && (inBrackets || isProvided)
  if (!isOneEach || !fits) return undefined
  const to = next.to + (/^[」")]+/u.exec(text.slice(next.to))?.[0].length ?? 0)
  return { ...before, ...next, from: before.from, to, keys: [...before.keys, ...next.keys] }
}

/** The company's name at the head of its product's: Google LLCが提供するGoogle ○○. */
function isCompanyAgain(other: NameMention, { keys }: NameMention): boolean {
  return other.service === undefined && other.keys.some((key) => keys.includes(key))
}

const noService =
  /^(サービス|ツール)上?$|^\S{1,4}[都道府県]\S{0,8}$|^(送信先|提供元|提供者|委託先|運営者|運営会社|事業者名?|会社名?)$|^(以下|旧|米国|アメリカ|日本|本社|所在|シンガポール|アイルランド|カナダ|中国|韓国|英国|フランス|ドイツ|オランダ|https?:)|会社$|(ポリシー|方針|規約|公式サイト|こちら)$/u

const kindOfProduct =
  "Cookies?|API|SDK|AI|サービス|ツール|タグ|サーバー?|クラウド|システム|プラットフォーム|フォーム|アプリ|ソフト|ソフトウェア|モジュール|プログラム|プラグイン|ウィジェット|クッキー|バナー|ビーコン|ピクセル|コード|スクリプト|データ|データベース|ログ"
/** X社の Y を利用しています; a kind of product is no name of one. */
const productUsed = new RegExp(
  `^社?の ?((?![\\p{Script=Katakana}ー]*?(?:${kindOfProduct}) ?を)(?:[A-Za-z][A-Za-z0-9 .+-]{1,40}?|[\\p{Script=Katakana}ー][\\p{Script=Katakana}ーA-Za-z0-9]{2,30})) ?(?=を(?:利用|使用|使っ|導入|採用|用い|通じ|経由|埋め込))`,
  "u",
)

/** ミエル解析は、X社が提供するサービスです: the product is what the sentence is about. */
const subject =
  /^([\p{Script=Katakana}A-Za-z][\p{Script=Katakana}ー\p{Script=Han}A-Za-z0-9 .&!+-]{1,40})は、?$/u
const offered =
  /^社?(?:が|の)(?:提供|運営|開発)?(?:する|している)?[^、。をがにへ]{0,20}(?:サービス|ツール|システム|ソフト|SDK|API)(?:です|であり|で、)/u

/** A product the knowledge does not have: X が提供する「Y」, X（Y）, Y（X）. */
function withNeighbour(text: string, mention: NameMention, all: readonly NameMention[]): NameMention {
  if (mention.operator === undefined) return mention
  const rest = text.slice(mention.to)
  const after =
    /^社?(?:が|の|による)[^、。「」をにへはが()]{0,30}(?:ツール|サービス|システム|ソフト|アプリ|SDK|API|タグ|プログラム)(?:である)?「([^「」]{2,40})」/u.exec(
      rest,
    ) ??
    productUsed.exec(rest) ??
    /^社?が(?:提供|運営)(?:する|している)「?([^、。「」をにへはが()]{2,40})」?(?=を|に|へ|は|が|と|、|[(])/u.exec(
      rest,
    ) ??
    /^[(](?:サービス名?:\s*)?([^()、。:]{2,40})[)]/u.exec(rest)
  const isFree = (from: number, to: number) =>
    !all.some((other) => other.from < to && from < other.to && !isCompanyAgain(other, mention))
  const span = after === null ? 0 : after[0].length
  if (after?.[1] !== undefined && !noService.test(after[1]) && isFree(mention.to, mention.to + span)) {
    if (isWholeName(after[1], mention)) return withWholeName(mention, after[1].trim(), span)
    return { ...mention, to: mention.to + span, service: after[1].trim() }
  }
  const about = offered.test(rest) ? subject.exec(text.slice(0, mention.from)) : null
  if (about?.[1] !== undefined && isFree(0, mention.from))
    return { ...mention, from: 0, service: about[1].trim() }
  const before =
    /([\p{Script=Katakana}ー\p{Script=Han}A-Za-z0-9.&!+-][\p{Script=Katakana}ー\p{Script=Han}A-Za-z0-9 .&!+-]{1,40})[(]$/u.exec(
      text.slice(0, mention.from),
    )
  if (
    before?.[1] === undefined ||
    noService.test(before[1].trim()) ||
    !hasCompanyForm(mention.operator) ||
    !isFree(before.index, mention.from)
  )
    return mention
  const closed = text.charAt(mention.to) === ")" ? 1 : 0
  return { ...mention, from: before.index, to: mention.to + closed, service: before[1].trim() }
}

/** Google (Google LLC): a brand and the whole name of its company. */
function isWholeName(text: string, { operator = "" }: NameMention): boolean {
  return hasCompanyForm(text) && !hasCompanyForm(operator)
}

/** Known by its hosts alone, the brand is what the company's service goes by. */
function withWholeName(mention: NameMention, whole: string, span: number): NameMention {
  const { operator, keys, ...rest } = mention
  const service = operator !== undefined && isOfHost(keys) ? { service: operator } : {}
  return { ...rest, ...service, keys, to: mention.to + span, operator: whole }
}

/** （以下「当社」といいます）is no part of what is said; it tells who speaks. */
function withRemark(text: string, mention: NameMention): NameMention {
  const rest = text.slice(mention.to)
  const remark = /^[(](以下|本社|所在|旧|米国|アメリカ)[^()]{0,40}[)]/u.exec(rest)
  const isSelf =
    /^[(]以下[^()]{0,12}(当社|弊社|当行|当院|当会|当協会|運営者)/u.test(rest) ||
    /^(が|の)(運営|提供)する(本|当|[^、。]{0,20}(サイト|アプリ|メディア))/u.test(rest)
  const to = mention.to + (remark?.[0].length ?? 0)
  return isSelf ? { ...mention, to, isSelf } : { ...mention, to }
}
