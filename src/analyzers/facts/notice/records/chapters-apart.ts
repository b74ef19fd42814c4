import { isCore, withoutMarks } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import type { Line, Section } from "../layout/outline.ts"
import { byName } from "../lists/listed-by-name.ts"
import { type ListedName, listedServices } from "../lists/listed-services.ts"
import { nameText } from "../names/name-text.ts"
import { purposeHeading } from "../purposes/purpose-heading.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { saidByName } from "./said-by-name.ts"
import { statedIn } from "./stated-in-chapter.ts"

/**
 * A notice whose chapters each say one thing of all services (使っているもの, 送られる情報, 何のために, 止め方): one record for each
 * that the first lists, with what the others say under its name. Empty for any other layout.
 */
export function chaptersApart(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => inSection(section, [], reading))
}

function inSection(section: Section, above: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  const chapters = section.children.flatMap((child) => chapterIn(child))
  const own = chapters.length > 1 ? recordsOf(chapters, headings, reading) : []
  if (own.length > 0) return own
  return section.children.flatMap((child) =>
    child.kind === "section" ? inSection(child, headings, reading) : [],
  )
}

/** A headed part, looking through what only holds it. */
function chapterIn(child: Section["children"][number]): readonly Section[] {
  if (child.kind === "line" || child.source === "table" || child.source === "row") return []
  if (child.title !== undefined) return [child]
  const [only, ...more] = child.children
  return only !== undefined && more.length === 0 ? chapterIn(only) : []
}

function recordsOf(
  chapters: readonly Section[],
  above: readonly Line[],
  reading: Reading,
): readonly NoticeRecord[] {
  const lists = chapters.filter(({ role }) => role === undefined || isParty(role))
  const list = lists.find((chapter) => listedServices(chapter, reading).length > 1)
  if (list === undefined) return []
  const listed = listedServices(list, reading)
  const named = byName(listed, reading)
  const told = chapters.flatMap((chapter) => {
    if (chapter === list || holdsLabels(chapter)) return []
    const { of, unknown } = saidByName(chapter, named)
    return [{ chapter, of, unknown }]
  })
  const isTold = told.some(
    ({ chapter, of, unknown }) => chapter.role === "information" && of.size > 1 && of.size >= unknown * 2,
  )
  if (!isTold) return []
  return listed.map((each) => {
    const said = told.flatMap(({ chapter, of }) => fieldsOf(chapter, of.get(each) ?? [], reading))
    return { ...recordOf(each, said, reading), above }
  })
}

function holdsLabels({ children }: Section): boolean {
  return children.some((child) => child.kind === "section" && (isCore(child.role) || holdsLabels(child)))
}

function isParty(role: LabelRole): boolean {
  return role === "destination" || role === "party" || role === "service"
}

function fieldsOf({ role, title }: Section, lines: readonly Line[], reading: Reading): readonly Field[] {
  const field = (as: LabelRole, of: readonly Line[]): Field => ({
    role: as,
    label: undefined,
    name: title?.text ?? "",
    lines: of,
  })
  if (lines.length === 0) return []
  const linked = lines.filter(({ links }) => links.length > 0)
  if (role === undefined || !(isCore(role) || role === "opt-out" || role === "policy"))
    return linked.length === 0 ? [] : [field("other", linked)]
  if (!isParty(role)) return [field(role, isCore(role) ? statedIn(lines, role, reading) : lines)]
  const [first] = lines
  const name = first === undefined ? "" : nameText(first).replace(/\s*[（(]\s*[）)]?$/u, "")
  return first === undefined
    ? []
    : [field(role, [{ ...first, text: name, links: [] }]), field("policy", linked)]
}

function recordOf(
  { line, operator, service, group }: ListedName,
  said: readonly Field[],
  reading: Reading,
): NoticeRecord {
  const field = (role: LabelRole, text: string | undefined): readonly Field[] =>
    text === undefined ? [] : [fieldOf(role, [{ ...line, text }])]
  const does = said.some(({ role }) => role.startsWith("purpose")) ? undefined : purposeIn(group, reading)
  return {
    fields: [
      ...field("service", service),
      ...field("destination", operator),
      ...said,
      ...field("purpose", does),
    ],
    above: [],
    loose: [],
    element: line.element,
    source: "item",
  }
}

function purposeIn(group: Line | undefined, reading: Reading): string | undefined {
  const text = withoutMarks(group?.text ?? "")
  return /目的$/u.test(text) ? text : purposeHeading(text, reading)
}
