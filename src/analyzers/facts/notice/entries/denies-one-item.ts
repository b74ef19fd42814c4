/** 氏名は送信していません, メモ本文を外部に送信しません */
const denial =
  /(?:^|(?<=[、。（(\s]))([^、。（）()]{1,40}?)(?:を|は|が|も)[^、。はがを（）()]{0,14}(?:送信|取得|収集|提供)(?:し|され|いたし|する)[^。、（）()]{0,16}(?:ません|ない)/gu
/** What the entry as a whole sends, or when: 現在は, 利用者の情報を. */
const ofAll =
  /^.{0,12}?(?:情報|データ|利用者情報|端末情報|外部送信|現在|現時点|現状|今|いま|当面|当社|弊社|本?サイト|アプリ|サービス|ツール|機能|モジュール|事業者)(?:で|に|から)?$/u

/** A remark without what it denies of single items: that the rest is sent still holds. */
export function withoutDenialsOfItems(text: string): string {
  return text.replace(denial, (whole, item: string) => (ofAll.test(item) ? whole : ""))
}
