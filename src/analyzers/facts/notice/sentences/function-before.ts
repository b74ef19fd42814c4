import { act, conjunction } from "./phrase-patterns.ts"

const patterns = [
  /** アプリ本体の配信: before a sentence; 提供: says by whom. */
  /^(?!提供:|運営:)([^、。:をがは]{2,24}):/u,
  /** 経路の検索では、…を送信します */
  /^([^、。をがは\ue000-\uefff]{2,30}?)(?:機能)?では、?(?=.+[をが])/u,
  /** アクセス解析には、Xを利用しています */
  /^([^、。をがは\ue000-\uefff]{2,30}?)には、?(?=[^。]*[\ue000-\uefff][^、。をがは]{0,12}を?(?:利用|使用|採用|導入|用い|使[いっ]))/u,
  /** アクセス解析でXを利用しており */
  /^([^、。をがは\ue000-\uefff]{2,30}?)(?:機能)?で(?=[\ue000-\uefff][^、。をがは]{0,12}を?(?:利用|使用|採用|導入|用い|使[いっ]))/u,
  /** 地図の表示を有効にした場合, 翻訳の実行時, 予約機能のご利用に際し */
  /^([^、。をがは\ue000-\uefff]{2,30}?)(?:機能)?(?:を|の)?(?:有効に|ご?利用|使用|実行|選択|オンに)(?:する|した|される)?(?:場合|際|とき|時)(?![点間期])/u,
]
const further =
  /(取得|連携|再生|通知|変換|補完|提案|推定|抽出|認識|出力|入力|共有|同期|照会|予測|解答|回答|判定|対策|ング)$/u
/** 設定画面で */
const place = /^.{1,12}(画面|設定|ページ)(で|から|にて)(?=.)/u
/** Where a thing is done, not what is done. */
const where = /^(本|当|この|その|これ)|(サイト|アプリ|サービス|ページ|画面|ブラウザ|端末|サーバー?)$/u

/**
 * What the words at the head of a sentence say is done (天気の表示では、座標をX社へ送信します): the purpose where the sentence
 * gives no other. `sentence`: NFKC, names as marks.
 */
export function functionBefore(sentence: string): string | undefined {
  const text = sentence.replace(conjunction, "")
  return patterns
    .flatMap((pattern) => pattern.exec(text)?.[1]?.replace(place, "") ?? [])
    .find((words) => (act.test(words) || further.test(words)) && !where.test(words))
}
