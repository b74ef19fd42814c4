import type { Vocabulary } from "../../../../config/knowledge/vocabulary.ts"
import { exactTerm } from "../information/find-terms.ts"
import { withoutBrackets } from "../names/without-brackets.ts"
import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { rememberPerPage } from "../remember.ts"
import { withoutMarks } from "./label.ts"

/** A heading that can name a destination or service: not a chapter of the notice, not a label. */
export const usableTitle = rememberPerPage(titleIn)

function titleIn(text: string, { vocabulary, roleOf, names }: Reading): string | undefined {
  if (article.test(text)) return nameOfArticle(text, names)
  const title = withoutUse(withoutRole(withoutMarks(text), roleOf))
  if (title === "" || withoutBrackets(title).length > 80 || /[。]$/u.test(title)) return undefined
  const [, outer = "", within = ""] = /^([^（(]+)[（(]([^（()）]+)[）)]$/u.exec(title) ?? []
  const isNamed = (each: string) => names.isCompany(each) || names.isService(each)
  if (outer !== "" && !isNamed(outer) && aboutSending.test(outer))
    return isNamed(within) && roleOf(outer) !== undefined ? within : undefined
  const [, receiver = ""] = sentTo.exec(title) ?? []
  if (isNamed(receiver)) return receiver
  if (isNamed(title)) return title
  if (isChapter(title, vocabulary) || roleOf(title) !== undefined) return undefined
  return title
}

/** X社への情報の送信 */
const sentTo = /^(.{2,60}?)への(?:情報の?)?(?:送信|提供|連携|転送)$/u

/** 第10条（Cookieの利用） is a chapter; 第8条（Google Analyticsの利用）is of that service. */
const article = /^第\s?[\d０-９一二三四五六七八九十]+\s?[条章項]/u

function nameOfArticle(text: string, { isCompany, isService }: Reading["names"]): string | undefined {
  const within = withoutUse(/[（(](.+)[）)]$/u.exec(text)?.[1] ?? "")
  return within !== "" && (isCompany(within) || isService(within)) ? within : undefined
}

function withoutUse(title: string): string {
  return title.replace(/\s?(の(利用|使用|ご利用))?(について)?$/u, "")
}

/** 外部送信について（Google Analytics等） is a chapter, whatever it has in brackets. */
const aboutSending = /(外部送信|送信先|規律|公表|電気通信事業法|送信される|一覧)/u

/** 送信先：Google LLC names Google LLC. */
export function withoutRole(title: string, roleOf: Reading["roleOf"]): string {
  const [, label = "", name = ""] = /^([^：:]{1,24})[：:]\s*(\S.*)$/u.exec(title) ?? []
  const role = label === "" ? undefined : roleOf(label)
  return role === "destination" || role === "service" || role === "party" ? name : title
}

const places =
  /^(当社|弊社|本|当)?(ウェブ|web)?(サイト|アプリ|アプリケーション|スマートフォンアプリ|スマホアプリ|モバイルアプリ|ios|android|pc|サービス)(版|向け|について|における|での|関連)?$/iu

/** A heading that only says where or what for (ウェブサイト, アクセス解析ツール): the name of nothing. */
export function isCategory(title: string, { purposes }: Reading): boolean {
  const bare = title.replace(
    /(の|を)?(ため|目的|関連|関係|系)?の?(ツール|サービス|機能|タグ|SDK|Cookie)?(等|など)?$/iu,
    "",
  )
  const isPurpose = (text: string) =>
    [purposes.lexicon, purposes.whole].some((terms) => exactTerm(text, terms).length > 0)
  return places.test(title) || isPurpose(title) || isPurpose(bare)
}

const chapter =
  /(外部送信|送信先|一覧|ポリシー|規律|公表|電気通信事業法|プライバシー|個人情報|個人関連情報|について$|に関する|法的|お問い?合わ?せ|^はじめに|^概要|^目次|(情報|データ)の(取扱|取り扱|送信)|データ送信|(情報|データ|送信)[^、。]{0,8}取り?扱い$|^(情報|データ)|第\d+条|利用している|cookieの|クッキーの|(予定|検討)(の|(して|されて)いる|する)?(もの|サービス|事業者|ツール)?$)/iu

function isChapter(title: string, { noticeTitles, explicitNoticeWords }: Vocabulary): boolean {
  const plain = comparable(title)
  if (chapter.test(title.normalize("NFKC")) || allComparable(noticeTitles).includes(plain)) return true
  return allComparable(explicitNoticeWords).some((word) => plain.includes(word))
}
