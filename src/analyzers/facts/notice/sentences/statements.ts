import { findTerms } from "../information/find-terms.ts"
import { isEmpty, splitSentences, squeeze } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { isDenial, isNegated } from "./negation.ts"
import { readSentence } from "./read-sentence.ts"

/** The sentences of a line that state something: a sentence of denials alone (氏名は送信されません) does not. */
export function statementsIn(text: string, { information }: Reading): readonly string[] {
  return splitSentences(text).filter((sentence) => {
    if (!isStatement(sentence)) return false
    if (!isDenial(sentence)) return true
    const squeezed = squeeze(sentence)
    return findTerms(sentence, information.lexicon).some(
      ({ from, to }) => !isNegated(squeezed.text, from, to),
    )
  })
}

/** 当サイトでは、以下の情報を外部に送信しています。 only leads to the list below it. */
export function isAnnouncement(text: string): boolean {
  return (
    /^(主な)?.{0,20}(以下|次)の.*(あります|とおり|通り|です)/u.test(text) ||
    /(以下|次|下記)の?[^。、]{0,14}(情報|項目|データ|目的|とおり|通り)[^。]*(ます|です|ません)[。：:]?$/u.test(
      text,
    )
  )
}

/** 開いたページのURL、画面の大きさが届きます。: a list, and that it is sent. */
const onlySent =
  /^([^。]+?)(?:が|を)(?:自動的に|外部に)?(?:届き|届け|送り|送られ|送信し|送信され|渡し|渡され|渡り|取得し|取得され|収集し|収集され|伝わり|伝え)(?:てい)?ます。?$/u
const saysMore =
  /は|ため|ので|場合|[るたう]と、|(に|へ)[^、]{0,6}(対し|送|提供|渡)|(当|本)(社|サイト|サービス|アプリ)|より、|から、|して|し、/u

/** What is sent according to a sentence (…、IPアドレスが送信されます。); a line that is no sentence is taken as it is. */
export function itemsOf(text: string, reading: Reading): readonly string[] {
  if (!/(ます|です|した)。?$/u.test(text.trim())) return [text]
  const [, things] = onlySent.exec(text.trim()) ?? []
  if (things?.includes("、") && !saysMore.test(things)) return [things]
  const told = readSentence(text, reading).flatMap(({ information }) => information)
  if (told.length > 0) return told
  const bare = text.replace(/[（(][^（()）]*[）)]/gu, "")
  const isSaid = findTerms(bare, reading.information.lexicon).length > 0 && !/(ないよう|ません)/u.test(bare)
  return isSaid ? [text] : []
}

/** 電話番号による認証を利用する場合, …に従って処理されます: when and how, nothing that is sent. */
const circumstance =
  /(場合|とき|際)(に|は|には|のみ|に限り|だけ)?[：:。]?$|に(従って|従い|基づいて|基づき)[^。]*(処理|取り扱|取扱|管理)[^。]*(ます|れる)。?$|(経由|保持|保存|記録)(し|され)ません。?$/u

/** Addresses, dashes and pointers to another page state nothing themselves. */
function isStatement(text: string): boolean {
  if (isAnnouncement(text) || circumstance.test(text.trim())) return false
  if (/(詳細|詳しく|くわしく)[^、。]{0,20}(こちら|参照)/u.test(text)) return false
  return !isEmpty(text) && !/^https?:\/\//u.test(text) && !/(くだ|下)さい(。|$)/u.test(text)
}
