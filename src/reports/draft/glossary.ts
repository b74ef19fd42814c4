import { fill } from "../prose.ts"
import type { DraftRow } from "./draft.ts"
import notice from "./notice-words.json" with { type: "json" }

/** A sentence for every word of the list that the rows use: plain words are asked of a notice (施行規則第22条の2の28第1項第1号). */
export const glossaryOf = (rows: readonly DraftRow[]): readonly string[] => {
  const text = rows.flatMap(({ fields }) => fields.flatMap(({ lines }) => lines)).join("\n")
  return notice.glossary
    .filter(({ term }) => text.includes(term))
    .map((word) => fill(notice.glossaryLine, word))
}
