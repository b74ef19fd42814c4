import type { Line } from "../layout/outline.ts"
import { isCompanyAlone } from "../names/company-name.ts"
import { withoutBrackets } from "../names/without-brackets.ts"

/** A few words that may name someone: no sentence, no address, no label with its value. */
export function isName(line: Line): boolean {
  if (withoutBrackets(line.text).length > 70 || /[。]|(です|ます|ください)$|https?:\/\//u.test(line.text))
    return false
  const [, before] = /^([^：:（(【]{1,20})[：:]\s*\S/u.exec(line.text) ?? []
  return before === undefined || isCompanyAlone(before)
}

/** 【Googleアナリティクス】, ■Google or a line wholly in bold: a heading in all but its element. */
export function isPseudoHeading(line: Line): boolean {
  if (line.text.length > 60 || /[。]$/u.test(line.text) || line.inItem) return false
  return line.emphasised || /^(【.+】|[■◆●▼□◇○◎▶]\s*\S+)/u.test(line.text)
}
