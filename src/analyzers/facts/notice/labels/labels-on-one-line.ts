import type { Block, Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"
import type { LabelReader } from "./label.ts"
import { withPurposeLabelled } from "./labels-behind-name.ts"
import { withoutBracketsOfLabels } from "./labels-in-brackets.ts"
import { tellsSides } from "./sides-on-one-line.ts"
import { spokenLabels } from "./spoken-labels.ts"

const longestLine = 1000
const longestName = 60

/**
 * 送信先：Google LLC／情報：Cookie／目的：解析 on one line are three labels, with whatever sign or word behind each; a
 * name may stand before them, and they may stand in its brackets.
 */
export function labelsOnOneLine(block: Block, roleOf: LabelReader): readonly Block[] {
  if (block.kind === "section" || block.text.length > longestLine || tellsSides(block.text)) return [block]
  const opened = withoutBracketsOfLabels(block.text, roleOf)
  const parts = signedParts(opened, roleOf) ?? spokenLabels(block.text, roleOf)
  return parts === undefined ? [block] : parts.map((text) => partOf(block, text))
}

function partOf(whole: Line, text: string): Line {
  const { lead: _, ...line } = whole
  const links = whole.links.filter((link) => text.includes(link.text))
  return { ...line, text: asShown(text), emphasised: false, links }
}

/** The parts of a line whose labels all stand before a colon; undefined for other lines. */
function signedParts(text: string, roleOf: LabelReader): readonly string[] | undefined {
  const parts = withStrokes(text, roleOf).split(/[／/｜|;；、。]\s*(?=[^：:／/｜|;；、。]{2,30}[：:])/u)
  const isLabel = (part: string) => roleOf(/^([^：:]{2,30})[：:]/u.exec(part)?.[1] ?? "") !== undefined
  const [first = "", ...rest] = parts
  const isNamed =
    first.length <= longestName && rest.length > 1 && rest.every(isLabel) && !/[：:。、]/u.test(first)
  const named = withPurposeLabelled(parts, isLabel)
  if (parts.length < 2 || !(parts.every(isLabel) || isNamed || named !== undefined)) return undefined
  return named ?? parts
}

/** ①送信先：X ②情報：Y and 【送信先】X【情報】Y, with strokes between. */
function withStrokes(text: string, roleOf: LabelReader): string {
  const boxed = [...text.matchAll(/【([^【】]{2,30})】/gu)]
  if (boxed.length > 1 && boxed.every(({ 1: label = "" }) => roleOf(label) !== undefined))
    return text.replace(/\s*【([^【】]{2,30})】\s*[：:]?\s*/gu, "／$1：").replace(/^／/u, "")
  const numbered = text.match(/[①-⑳]\s*[^：:①-⑳]{2,20}[：:]/gu) ?? []
  return numbered.length < 2
    ? text
    : text.replace(/\s*[①-⑳]\s*(?=[^：:①-⑳]{2,20}[：:])/gu, "／").replace(/^／/u, "")
}
