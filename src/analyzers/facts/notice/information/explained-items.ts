import type { Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import { findTerms } from "./find-terms.ts"

/**
 * Items that each name what is sent in bold and say behind a colon what it is (IPアドレス: 接続元の番号): the things alone.
 * A list behind the colon (端末情報: 機種名、OS) is what is sent itself.
 */
export function withoutItemExplanations(lines: readonly Line[], reading: Reading): readonly Line[] {
  const things = lines.map((line) => thingIn(line, reading))
  const named = things.filter((thing) => thing !== undefined)
  if (named.length < 2 || named.length < lines.length - 1) return lines
  return lines.map((line, at) => ({ ...line, text: things[at] ?? line.text }))
}

function thingIn({ text, lead, inItem }: Line, { information }: Reading): string | undefined {
  if (lead === undefined || !inItem || !text.startsWith(lead)) return undefined
  const [, said = ""] = /^\s*[：:]\s*(\S.+)$/u.exec(text.slice(lead.length)) ?? []
  const isThing = isThingSent(lead) || findTerms(lead, information.lexicon).length > 0
  const isExplanation =
    said !== "" && /[のをがにでた]/u.test(said) && !/[、,・/]/u.test(said.replace(/[（(].*$/u, ""))
  return isThing && isExplanation ? asShown(lead) : undefined
}
