import type { LabelRole } from "./label-role.ts"
import type { Section } from "./outline.ts"

/** The roles of labels that name somebody. */
export const parties = new Set<LabelRole | undefined>(["destination", "service", "party"])

/** Whether a labelled part of the page is a chapter that holds entries, and no value of its label. */
export function isChapter(section: Section): boolean {
  return [isRowOfNames, isChapterOfServices, isChapterOfOne, isChapterOfHeadings, isChapterOfLabelled].some(
    (is) => is(section),
  )
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

/** 送信先 over a list of names, and a heading for each of them with what is sent below it. */
function isChapterOfLabelled({ source, role, children }: Section): boolean {
  if (source !== "heading" || !parties.has(role)) return false
  const telling = children.filter(
    (child) => child.kind === "section" && isNameless(child) && child.children.some(isOfInformation),
  )
  return telling.length > 1
}

function isNameless({ source, role }: Section): boolean {
  return source === "heading" && role === undefined
}

function isOfInformation(block: Section["children"][number]): boolean {
  return block.kind === "section" && block.role === "information"
}

/** 送信方法及び送信先 or 情報収集モジュール over a heading for each module, with its company below. */
function isChapterOfServices({ source, role, children }: Section): boolean {
  if (source !== "heading" || (role !== "other" && !parties.has(role))) return false
  const headed = children.filter((child) => child.kind === "section" && isHeadingOfOne(child))
  return headed.length > (role === "other" ? 1 : 0)
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

function isHeadingOfOne({ source, role, children }: Section): boolean {
  const names = children.filter((child) => child.kind === "section" && parties.has(child.role ?? "other"))
  return source === "heading" && role === undefined && names.length === 1
}

/** A row that names someone under a header of its own is a record, though the table stands under a label. */
function isRowOfNames({ source, children }: Section): boolean {
  return (
    source === "row" &&
    children.some((child) => child.kind === "section" && parties.has(child.role ?? "other"))
  )
}
