import { isCore, type LabelReader } from "./label.ts"

const bracketed = /^([^。、：:]{2,60}?)[（(]([^（()）：:]{2,40})[：:]([^：:]*[：:]?.*)[）)]。?$/u

/**
 * X（送信先：Y、目的：分析）and X（分析。送信先：Y）, the labels that stand in the brackets of a name, without the brackets.
 * Other texts as they are.
 */
export function withoutBracketsOfLabels(text: string, roleOf: LabelReader): string {
  const [, name = "", before = "", after = ""] = bracketed.exec(text) ?? []
  if (name === "" || !isBalanced(after)) return text
  const said = before.split(/[。；;／/、]\s*/u)
  if (!isCore(roleOf(said.at(-1) ?? ""))) return text
  return `${name}${said.length === 1 ? "／" : "："}${before}：${after}`
}

/** Whether no bracket of the text closes one opened before it. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const each of text) {
    if ("(（".includes(each)) depth += 1
    else if (")）".includes(each)) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
