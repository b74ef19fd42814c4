import type { Block, Section } from "../layout/outline.ts"
import { isCore } from "./label.ts"
import type { LabelRole } from "./label-role.ts"

/** The roles of labels that name somebody. */
export const parties = new Set<LabelRole | undefined>(["destination", "service", "party"])

/** Whether a labelled part of the page is a chapter that holds entries, and no value of its label. */
export function isChapter(section: Section): boolean {
  return [isRowOfNames, isChapterOfOne, isChapterOfHeadings, isChapterOfEntries].some((is) => is(section))
}

/** プライバシーポリシー as the page's own heading, with all its chapters below, each in a box of its own or not. */
function isChapterOfHeadings({ source, role, children }: Section): boolean {
  return source === "heading" && role === "policy" && children.some(isHeaded)
}

function isHeaded(block: Section["children"][number]): boolean {
  return block.kind === "section" && (block.source === "heading" || block.children.some(isHeadingBlock))
}

function isHeadingBlock(block: Section["children"][number]): boolean {
  return block.kind === "section" && block.source === "heading"
}

/**
 * 送信先, 外部へ送信する情報, 情報収集モジュール or 第三者への提供（送信先） over a heading for each of several, with what is sent, what for or who
 * provides it below each of them; a single one has to say who.
 */
function isChapterOfEntries({ source, role, children }: Section): boolean {
  const isInformation = role === "information"
  if (source !== "heading" || !(isInformation || role === "other" || parties.has(role))) return false
  const headed = children.flatMap(headingIn).filter((heading) => labelsIn(heading).length > 0)
  if (isInformation) return headed.some((heading) => labelsIn(heading).includes(role))
  const [only] = headed
  const isNamed = only !== undefined && labelsIn(only).filter((each) => parties.has(each)).length === 1
  return headed.length > 1 || (role !== "other" && isNamed && children.some((child) => child === only))
}

/** A heading without a role of its own, beside the others or in an item or card of its own. */
function headingIn(block: Block): readonly Section[] {
  if (block.kind === "line" || block.role !== undefined) return []
  if (block.source === "heading") return [block]
  const [first, ...more] = block.children
  const isBox = block.source === "item" || block.source === "card"
  return isBox && first?.kind === "section" && more.length === 0 ? headingIn(first) : []
}

const holders = new Set<Section["source"]>(["card", "table", "row"])

/** What is labelled under a heading, be it in a list of terms or a table. */
function labelsIn({ children }: Section): readonly LabelRole[] {
  return children.flatMap((child) => {
    if (child.kind === "line") return []
    return holders.has(child.source) ? labelsIn(child) : isCore(child.role) ? [child.role] : []
  })
}

/** 情報収集モジュール over 名称, 提供者 and the provider's policy. */
function isChapterOfOne({ source, role, children }: Section): boolean {
  if (source !== "heading" || !parties.has(role)) return false
  const labels = children.flatMap((child) =>
    child.kind === "section" && child.source === "label" ? [child] : [],
  )
  const named = labels.filter((label) => parties.has(label.role) && label.children.length > 0)
  return named.length > 1 && labels.some((label) => label.role === "policy")
}

/** A row that names someone under a header of its own is a record, though the table stands under a label. */
function isRowOfNames({ source, children }: Section): boolean {
  return (
    source === "row" &&
    children.some((child) => child.kind === "section" && parties.has(child.role ?? "other"))
  )
}
