import { splitOutsideBrackets } from "../plain-text.ts"

const sending = /(送信|転送|送付|提供|共有|送ら|送り|渡さ|渡し)/u
/** The verb at the end of a sentence, behind the last one addressed. */
const closing =
  /(?<=[へに])((?:自動的に|直接|のみ)?(?:送信|転送|送付|提供|共有|送ら|送り|渡さ|渡し)[^、。をがはへに]{0,20}。?)$/u
/** 検索語はX社へ: something, and to whom. */
const addressed = /[はをが](?=\S)[^をがは]{1,60}(?:へ|(?<!ため|際|とき|場合|時|同様|特|主|常|直ち)に)$/u
/** X社へは検索語を: the one addressed, and something. */
const toOne = /^(?!.*(?:場合|とき|時|際)に)[^をがは、]{2,40}(?:へ|に)は?(?=\S).*[をがは]/u

/**
 * The sentences in one: 閲覧履歴はX社へ、検索語はY社へ送信されます and X社へは閲覧履歴を送信し、Y社へは検索語を送信します tell of two
 * sends. A sentence of one comes back as it is.
 */
export function parallelSends(sentence: string): readonly string[] {
  if (!sending.test(sentence)) return [sentence]
  return atVerbs(sentence).flatMap(atAddressees)
}

/** Behind 送信し、 where each part says to whom. */
function atVerbs(sentence: string): readonly string[] {
  const parts = sentence.split(/(?<=(?:送信|転送|送付|提供|共有)し)、/u)
  if (parts.length < 2 || !parts.every((part) => toOne.test(part))) return [sentence]
  return parts.map((part) => (part.endsWith("し") ? `${part}ます。` : part))
}

/** Behind Xへ、 where each part says what and to whom, and one verb holds for all. */
function atAddressees(sentence: string): readonly string[] {
  const verb = closing.exec(sentence)?.[1]
  if (verb === undefined) return [sentence]
  const told = sentence.slice(0, -verb.length)
  const parts: string[] = []
  for (const piece of splitOutsideBrackets(told, "、")) {
    const open = parts.at(-1)
    if (open === undefined || addressed.test(open)) parts.push(piece)
    else parts.splice(-1, 1, `${open}、${piece}`)
  }
  const isEach = parts.length > 1 && parts.every((part) => addressed.test(part))
  return isEach ? parts.map((part) => part + verb) : [sentence]
}
