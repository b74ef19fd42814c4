import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import type { Pressable, Visit } from "../evidence.ts"
import { namesOutright } from "../page/in-page/reveal.ts"
import { pressWordsOf } from "../page/press-words.ts"
import { foldedText } from "./folded-text.ts"

/** Longer labels (characters) are no labels of what is pressed. */
const longest = 60

/**
 * What names the notice outright, has no address, and showed nothing when the page was pressed through: also what
 * stands in a drawer that was not opened. What chooses or submits is no way to the notice.
 */
export function unansweredBy(
  { page, presses = [] }: Pick<Visit, "page" | "presses">,
  vocabulary: Vocabulary,
): readonly Pressable[] {
  const words = pressWordsOf(vocabulary)
  const answered = new Set(presses.map(({ label }) => foldedText(label)))
  const links = new Set(page?.pressables.filter(({ kind }) => kind === "link").map(({ text }) => text))
  return (page?.pressables ?? []).filter(({ kind, text }) => {
    const folded = foldedText(text)
    const isNever = words.never.some((word) => folded.includes(word))
    const names = folded.length < longest && !isNever && namesOutright(text, words)
    return kind === "button" && names && !links.has(text) && !answered.has(folded)
  })
}
