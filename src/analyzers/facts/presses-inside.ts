import type { NoticeCandidate } from "../../crawler/evidence.ts"
import type { ReadEntry } from "./notice/entries/read-entry.ts"
import { comparable } from "./notice/plain-text.ts"

/** What shows a fold that is closed by its kind (`<details>`), pressed or not: its own heading. */
const closedFold = 1

/**
 * The presses it takes in a document until its first entry is to be seen: 0 where one stands in the open. Undefined
 * where no press was seen to show one.
 */
export function pressesInside(
  entries: readonly ReadEntry[],
  { revealed = [] }: Pick<NoticeCandidate, "revealed">,
): number | undefined {
  const texts = revealed.map(({ presses, label, text }) => ({
    presses,
    text: comparable(`${label} ${text}`),
  }))
  const each = entries.flatMap(({ hidden, quote, operator, service }) => {
    if (hidden === undefined) return [0]
    const names = [operator ?? service ?? quote.slice(0, 40)].map(comparable)
    const shown = texts.filter(({ text }) => names.some((name) => name !== "" && text.includes(name)))
    return [...shown.map(({ presses }) => presses), ...(hidden === "closed" ? [closedFold] : [])]
  })
  return each.length === 0 ? undefined : Math.min(...each)
}
