import { exactTerm } from "../information/find-terms.ts"
import type { Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { rememberPerPage } from "../remember.ts"
import { hasCompanyForm, isCompanyAlone, isPhrase } from "./company-name.ts"
import { nameText } from "./name-text.ts"
import { readName } from "./party.ts"

const tail =
  /の?(広告(の?(設定|ガイドライン|無効化|停止|ポリシー))|オプトアウト.*|プライバシー.*|無効化.*|設定(ページ|方法)?|ページ)$/u

/** A line without bullet, brackets and the words of its links, as a name would be written. */
export function bareName(line: Line): string {
  return asShown(
    nameText(line)
      .replace(/[【（([［]\s*[】）)\]］]?$/u, "")
      .replace(/^[・●○■※＊*-]\s*/u, "")
      .replace(/^[（(]([^（()）]+)[）)]$/u, "$1")
      .replace(tail, ""),
  )
}

const inBracketsAtEnd = /[（(][^（()）。]{2,40}[）)]$/u

/** The name a line consists of: a company's, a service's the knowledge has, or both in one. */
export function nameInLine(line: Line, reading: Reading): string | undefined {
  return nameOf(bareName(line), reading)
}

const nameOf = rememberPerPage(nameIn)

function nameIn(text: string, { names, services }: Reading): string | undefined {
  if (!isShort(text.replace(inBracketsAtEnd, ""))) return undefined
  if (exactTerm(text, services).length > 0) return text
  if (isPhrase(text.replace(/[（(][^（()）]*[）)]/gu, ""))) return undefined
  if (names.isCompany(text) || isCompanyAlone(text)) return text
  const { operator, service } = readName(text, names)
  const isCompany = operator !== undefined && (names.isCompany(operator) || hasCompanyForm(operator))
  return isCompany && service !== undefined ? text : undefined
}

export function isShort(text: string): boolean {
  return text.length >= 2 && text.length <= 50 && !/[。、：:]/u.test(text)
}
