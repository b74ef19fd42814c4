import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import type { PageSnapshot } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"
import { noticeLinks } from "./notice-links.ts"

/** Links out of sight that a menu may show: those that name the notice, and those to privacy pages (`NoticeLink`). */
const farthestOutOfSight = 2

/**
 * Whether something on the page should be pressed in search of the notice: a button that names it, or menus where no
 * link in sight names it. What is in sight costs no visit of its own.
 */
export function worthPressing({ pressables, html }: PageSnapshot, vocabulary: Vocabulary): boolean {
  const words = vocabulary.explicitNoticeWords.map(foldedText)
  const labels = new Set([...vocabulary.noticeTitles, ...vocabulary.noticeLinkTexts].map(foldedText))
  const names = (text: string) => labels.has(text) || words.some((word) => text.includes(word))
  const opensNothing = (href: string | undefined) => href === undefined || /^javascript:|#$/.test(href)
  const buttons = pressables.filter(({ visible, href }) => visible && opensNothing(href))
  if (buttons.some(({ text }) => names(foldedText(text)))) return true
  const links = noticeLinks(pressables, vocabulary)
  if (links.some(({ rank, foundBy }) => rank === 0 && foundBy === "link")) return false
  if (links.some(({ rank, foundBy }) => rank <= farthestOutOfSight && foundBy === "source-only")) return true
  // What is named and out of sight, or anything at all that opens.
  return buttons.length > 0 || words.some((word) => foldedText(html).includes(word))
}
