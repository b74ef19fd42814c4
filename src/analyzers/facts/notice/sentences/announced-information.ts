import type { Line } from "../layout/outline.ts"
import { splitOutsideBrackets } from "../plain-text.ts"
import type { SentenceAt } from "./explanations.ts"
import type { Told } from "./read-sentence.ts"

/** 送信される情報は次のとおりです, 次の情報を送信しています, 送る情報： */
const announces =
  /(送信|送ら|送る|送付|取得|収集|転送|提供|届)[^。]*(情報|データ|項目|内容|もの)[^。]*(次|以下|下記)の?(とおり|通り)|(次|以下|下記)の[^。、]{0,8}(情報|データ|項目|内容|もの)[^。]*(送信|送ら|送り|送る|送付|取得|収集|転送|提供|届)|(送信|送ら|送る|取得|収集)[^。]{0,8}(情報|データ|項目|内容)[：:]?$/u
const denies = /(ません|ない|せず)。?$/u
const isSentence = /(ます|です|ません|ください|ない)。?$/u

/** The items right below a sentence that announces what is sent: each is that, in whatever words. */
export function announcedInformation(sentences: readonly SentenceAt[]): ReadonlySet<Line> {
  const announced = new Set<Line>()
  let isOpen = false
  for (const { sentence, line } of sentences) {
    if (!line.inItem) isOpen = announces.test(sentence) && !denies.test(sentence)
    else if (isOpen && !isSentence.test(sentence)) announced.add(line)
  }
  return announced
}

/** An announced item of which the words tell nothing is sent as it stands. */
export function asAnnounced(told: readonly Told[], item: string): readonly Told[] {
  const saysMore = told.some(
    ({ parties, purposes, information }) =>
      parties.length > 0 || information.length > 0 || Object.values(purposes).flat().length > 0,
  )
  const [first] = told
  if (saysMore || first === undefined) return told
  return [{ ...first, information: splitOutsideBrackets(item.replace(/^[・●○■◆*-]\s*/u, ""), "、") }]
}
