import { asShown } from "../plain-text.ts"
import { act } from "../sentences/phrase-patterns.ts"

const longestPurpose = 160

/**
 * "X社（Y）：ログイン認証のため。送信データ：トークン": the parts of a line whose first names someone and what for, and the
 * others are labelled; the purpose with a label of its own. Undefined for other parts.
 */
export function withPurposeLabelled(
  [first = "", ...rest]: readonly string[],
  isLabel: (part: string) => boolean,
): readonly string[] | undefined {
  if (rest.length === 0 || isLabel(first) || !rest.every(isLabel)) return undefined
  const [, name = "", said = ""] = /^([^：:。]{2,80})[：:]\s*([^：:]+)$/u.exec(first) ?? []
  const isPurpose = said.length <= longestPurpose && (/(ため|目的)。?$/u.test(said) || act.test(said))
  return isPurpose ? [asShown(name), `利用目的：${said}`, ...rest] : undefined
}
