import type { PageSnapshot } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"
import type { NoticeLink } from "./notice-links.ts"
import { shownDocument } from "./shown-document.ts"

/** What links to the Japanese version of a page say. */
export const japanese: readonly string[] = [
  "日本語",
  "日本語版",
  "日本語で読む",
  "Japanese",
  "JA",
  "JP",
  "JPN",
]
const labels = new Set(japanese.map(foldedText))

/** Less of the letters than this are kana in a document that is not in Japanese. Own threshold. */
const leastKana = 0.1

/** The links from a document in another language to the same in Japanese, also out of a menu of languages. */
export function inJapanese({ text, pressables }: PageSnapshot): readonly NoticeLink[] {
  if (isJapanese(text)) return []
  return pressables.flatMap(({ href, text: linkText, presses = 0, region }) =>
    href !== undefined && /^https?:/.test(href) && labels.has(foldedText(linkText))
      ? [{ url: shownDocument(href), linkText, rank: 1, foundBy: "link", presses: 1 + presses, region }]
      : [],
  )
}

function isJapanese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return kana >= letters * leastKana
}
