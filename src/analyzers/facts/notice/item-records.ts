import type { Field, NoticeRecord } from "./find-records.ts"
import { findTerms } from "./find-terms.ts"
import type { LabelRole } from "./label-role.ts"
import { nameText } from "./name-text.ts"
import type { Line, Section } from "./outline.ts"
import { asShown } from "./plain-text.ts"
import { namesPurpose } from "./read-purposes.ts"
import type { Reading } from "./reading.ts"

/**
 * List items that are an entry each, with signs in place of labels: "Google Analytics（アクセス解析）",
 * "X：広告配信のため", "Google LLC – Google Analytics – 閲覧URL – アクセス解析のため".
 */
export function itemRecords(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => within(section, [], reading))
}

function within(section: Section, above: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  return section.children.flatMap((child) => {
    if (child.kind === "line" || child.role !== undefined) return []
    const [only, ...more] = child.children
    const isPlain = child.source === "item" && child.title === undefined && more.length === 0
    if (!isPlain || only?.kind !== "line") return within(child, headings, reading)
    const record = recordOf(only, reading)
    return record === undefined ? [] : [{ ...record, above: headings }]
  })
}

function recordOf(line: Line, reading: Reading): NoticeRecord | undefined {
  const parts = partsOf(nameText(line))
  if (parts.length < 2 || line.text.length > 300) return undefined
  const kinds = parts.map((part, at) => kindOf(part, at, reading))
  const tells = kinds.some((kind) => kind === "information" || kind === "purpose")
  const isNamed = kinds[0] === "party" || kinds[0] === "service"
  if (!isNamed || !tells || kinds.includes(undefined)) return undefined
  const fields = (["party", "service", "information", "purpose"] as const).flatMap(
    (role): readonly Field[] => {
      const lines = parts.filter((_, at) => kinds[at] === role).map((text) => ({ ...line, text }))
      return lines.length === 0 ? [] : [{ role, label: undefined, name: "", lines }]
    },
  )
  return { fields, above: [], loose: [], element: line.element, source: "item" }
}

function partsOf(text: string): readonly string[] {
  const dashed = text.split(/\s[-–—―|｜]\s|[｜|]/u).map(asShown)
  if (dashed.length >= 3) return dashed.filter(Boolean)
  const [, name, rest] = /^([^：:（(]{2,60})(?:[：:]\s*|[（(])(.+?)[）)]?$/u.exec(text) ?? []
  return name === undefined || rest === undefined ? [] : [asShown(name), asShown(rest)]
}

/** The first part, and a second beside others, name someone; the rest is told by its words. */
function kindOf(part: string, at: number, { names, information, purposes }: Reading): LabelRole | undefined {
  if (at < 2 && names.isCompany(part)) return "party"
  if (at < 2 && names.isService(part)) return namesCompany(part, names) ? "party" : "service"
  if (/(ため|目的)$/u.test(part) || namesPurpose(part, purposes)) return "purpose"
  return findTerms(part, information.lexicon).length > 0 ? "information" : undefined
}

function namesCompany(part: string, { isCompany }: Reading["names"]): boolean {
  return part.split(/[（()）]/u).some((half) => isCompany(half.trim()))
}
