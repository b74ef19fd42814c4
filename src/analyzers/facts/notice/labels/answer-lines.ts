import { contentOf, type Line, type Section } from "../layout/outline.ts"

/** The lines of a labelled part; A. behind Q. is no part of the answer. */
export function answerLines(label: Section): readonly Line[] {
  const lines = contentOf(label)
  if (!/^[QＱ]/u.test(label.label ?? label.title?.text ?? "")) return lines
  return lines.map((line) => ({ ...line, text: line.text.replace(mark, "") }))
}

const mark = /^[AＡ][.．：:、)）\s]\s*/u
