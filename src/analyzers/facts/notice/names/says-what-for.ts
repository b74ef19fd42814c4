import { act } from "../sentences/phrase-patterns.ts"
import type { NameKinds } from "./name-kinds.ts"

const kind =
  /(サービス|ツール|システム|フォーム|ボット|基盤|機能|データベース|ホスティング|ストレージ|メール|対策|回答|提案|推定|変換|抽出|認識|読み取り|共有|同期|補助|支援)$/u
/** AIによる文章の提案, 写真の加工: a phrase of what is done, though Latin letters stand in it. */
const phrase = /(による|を|の)[\p{Script=Han}\p{Script=Katakana}]{2,}$/u

const kindBehindAct =
  /(?:管理|解析|分析|計測|測定|配信|送信|決済|認証|予約|検索|共有|通知|監視|集計|比較|紹介|連携|運営|作成|生成|翻訳|検知)(?:用|の|を行う)?(?:サービス|ツール|システム|基盤|ソフト|プラットフォーム)$|機能$/u

/** アフィリエイト管理サービス, ショップ機能: what kind of thing a name is, in Japanese letters and no name itself. */
export function isKindOfService(text: string, kinds: NameKinds): boolean {
  return (
    kindBehindAct.test(text) && !/[A-Za-z]/u.test(text) && !kinds.isCompany(text) && !kinds.isService(text)
  )
}

/** Words for what is done, in Japanese letters; no name of anything. */
export function saysWhatFor(text: string, kinds: NameKinds): boolean {
  return saysDone(text, kinds, (part) => phrase.test(part))
}

/** The same without phrases: 予約システム, 決済; X のウィジェット may be a name. */
export function isDone(text: string, kinds: NameKinds): boolean {
  return saysDone(text, kinds, () => false)
}

function saysDone(text: string, kinds: NameKinds, isPhrase: (part: string) => boolean): boolean {
  const parts = text.split(/[・、／/]/u)
  if (text === "" || kinds.isCompany(text) || kinds.isService(text)) return false
  return parts.every(
    (part) =>
      kinds.isFunction(part) ||
      isPhrase(part) ||
      (!/[A-Za-z]/u.test(part) && (act.test(part) || kind.test(part))),
  )
}
