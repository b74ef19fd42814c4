import type { Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"

const ofLinks =
  /(ポリシー|プライバシー|規約|詳細|こちら|公式サイト|オプトアウト|無効化|停止|個人情報|privacy|policy|opt-?\s?out|https?:)/iu

/** A line's text without the words of its links to policies and opt-outs, which are no part of a name. */
export function nameText({ text, links }: Line): string {
  const bare = links.reduce(
    (rest, link) => (ofLinks.test(link.text) ? rest.replace(link.text, " ") : rest),
    text,
  )
  return asShown(bare.replace(/[（(]\s?https?:\/\/[^\s（）()]+\s?[）)]|https?:\/\/\S+/gu, " ")).replace(
    signsAtEnd,
    "",
  )
}

/** Looked for from where a run of signs begins only: a long one in the middle would be tried from each of its signs. */
const signsAtEnd = /(?<![\s／/|｜・、,（(])[\s／/|｜・、,（(]+$/u
