/** How words for something that is sent end (入力された文章, 参照元のURL), whether or not the tables know them. */
const thing =
  /(情報|データ|内容|履歴|ログ|識別子|ID|番号|アドレス|URL|Cookie|クッキー|文章|テキスト|文|本文|画像|写真|音声|動画|映像|ファイル|メッセージ|質問|プロンプト|記録|状況|状態|結果|属性|日時|日付|時刻|時間|回数|種類|種別|名称|名|設定|言語|地域|位置|操作|行動|動き|クリック|スクロール|参照元|リファラー?|サイズ|解像度|バージョン|トークン|コード|語句|ワード|クエリ|エージェント|User-?Agent|回答|住所|メモ|コメント|投稿|座標|値|スコア|資料|発話|会話|キー|トレース|レポート|指標|数|金額)(\s?\([^()]*\))?(等|など)?$/iu
/** The connection itself, and who or what makes it. */
const none =
  /^((以下|次|下記|上記)の?)?(とおり|通り)|(通信|接続|リクエスト|広告|本サービス|同意)$|^(((利用者|お客様|お客さま|ユーザー|皆様|以下|次|下記|上記|これら|その|この)(に関する|の)?)?(情報|データ)|(取得|収集|送信|受信|入力|保存|蓄積)(した|された|される|する)(情報|データ)|(個人を|個人が)?特定(できる|する|し得る|可能な)(個人)?情報|設定|内容|状況|状態|結果|言語|名称|時間|操作)$/u

/** Whether words name a thing that can be sent; only where the sentence itself says that it is sent or collected. */
export function isThingSent(words: string): boolean {
  return thing.test(words) && !none.test(words)
}

/** 言語, 操作: alone no thing that is sent, one of a list of things among others. */
export function isThingInList(words: string): boolean {
  return words === "言語" || words === "操作"
}

/** 以下の情報, 通信: words for no thing in particular. */
export function isNothingSent(words: string): boolean {
  return none.test(words)
}
