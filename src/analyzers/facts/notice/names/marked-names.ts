import { splitOutsideBrackets } from "../plain-text.ts"
import type { NameMention } from "./name-mentions.ts"

/** Names stand in the text as one character each while its phrases are read. */
export const firstMark = 0xe000
export const mark = /[\ue000-\uefff]/gu

export function withMarks(text: string, mentions: readonly NameMention[]): string {
  let [marked, at] = ["", 0]
  mentions.forEach(({ from, to }, index) => {
    if (from < at) return
    marked += text.slice(at, from) + String.fromCharCode(firstMark + index)
    at = to
  })
  return (marked + text.slice(at)).replace(spacesBeside, "")
}

/** Words of a marked text with its names as they stand in the text. */
export function withNames(marked: string, text: string, mentions: readonly NameMention[]): string {
  return marked.replace(mark, (sign) => {
    const { from = 0, to = 0 } = mentions[sign.charCodeAt(0) - firstMark] ?? {}
    return text.slice(from, to)
  })
}

/** The space that some put between Japanese and Latin words. */
const spacesBeside =
  /(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]) (?=[\ue000-\uefff])|(?<=[\ue000-\uefff]) (?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu

const cut =
  /(?<=のために|[うくぐすつぬぶむる]ために|目的で(?!す|ある)|目的として|を目的に|[のる]ため)(?!に|で|、|の|\))|(?<=を|も)(?=(?:以下|下記|次)の)|(?<=[をがは])(?=(?:以下|下記|下表|次)の[^、をがは]{0,12}(?:事業者|会社|企業|サービス|第三者|いずれか)(?:等|など)?(?:に|へ))|(?<=(?:以下|下記|次)の[^、をがは]{0,12}(?:事業者|会社|企業|サービス|第三者|送信先)(?:等|など)?(?:に対して|に対し|へ|に))|(?<=サービスへ)|(?<=(?:事業者|会社|企業|第三者|送信先|提供元|各社|同社)(?:等|など)?(?:に対して|に対し|へ|に(?!対し|より|よる|よって|おけ|おい|関|基)))|(?<=[\ue000-\uefff](?:社)?(?:(?:の|が(?:管理|運営|提供)する)[^、をがはにへで]{0,16}?)?(?:等|など)?(?:に対して|に対し|宛てに|へ|に(?!対し|より|よる|よって|おけ|おい|関|基|つい|伴)|は|では))|(?<=[をが])(?=[\ue000-\uefff])|(?<=[をがは])(?=(?:同社|各社|送信先|提供元|[^、をがはに]{0,10}事業者)[^、をがはに]{0,10}(?:に|へ))|(?<=を(?:利用し|使用し|用い)て)|(?<=を)\s?(?=[^、をがはに]{1,40}(?:経由で|を通じて|を介して))/u

export function phrasesOf(marked: string): readonly string[] {
  return splitOutsideBrackets(marked.replace(/。$/u, ""), "、，:：").flatMap((part) =>
    withOnePurpose(part.split(cut)),
  )
}

/** 品質を高める目的で利用状況を分析するため is one purpose. */
function withOnePurpose(phrases: readonly string[]): readonly string[] {
  const told: string[] = []
  for (const phrase of phrases) {
    const before = told.at(-1) ?? ""
    if (/目的で$/u.test(before) && /ため(に)?$/u.test(phrase)) told.splice(-1, 1, before + phrase)
    else told.push(phrase)
  }
  return told
}
