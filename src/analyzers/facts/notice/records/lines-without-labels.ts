import type { LabelRole } from "../labels/label-role.ts"
import { usableTitle } from "../labels/usable-title.ts"
import { type Line, linesOf, type Section } from "../layout/outline.ts"
import { isCompanyAlone } from "../names/company-name.ts"
import { nameInLine } from "../names/name-in-line.ts"
import { splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { roleOfLine } from "./box-line.ts"
import { fieldOf } from "./field-of.ts"
import type { NoticeRecord } from "./find-records.ts"

/**
 * Entries that run one into the next without headings or labels: a name, below or behind it what is sent and what for
 * (X（Y社） — 閲覧URL。解析のため), each told by its words. A name after what was told of another begins the next.
 */
export function linesWithoutLabels(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => {
    const entries = entriesIn(linesOf(section), reading)
    const whole = entries.filter((entry) => says(entry, "information") && says(entry, "purpose"))
    const isList = entries.length > 1 && whole.length * 2 >= entries.length
    return isList ? entries.map(recordOf) : []
  })
}

interface Part {
  readonly role: LabelRole
  readonly line: Line
}

interface Entry {
  readonly parts: readonly Part[]
  readonly heading: Line | undefined
}

function says({ parts }: Entry, asked: LabelRole): boolean {
  return parts.some(({ role }) => role === asked)
}

const names = new Set<LabelRole>(["party", "destination", "service"])

function entriesIn(lines: readonly Line[], reading: Reading): readonly Entry[] {
  const entries: { parts: Part[]; heading: Line | undefined }[] = []
  let heading: Line | undefined
  for (const [at, line] of lines.entries()) {
    if (/^h[1-6]$/u.test(line.element.name)) heading = line
    for (const part of partsIn(line, { next: lines[at + 1], isOpen: entries.length > 0, reading })) {
      const open = entries.at(-1)
      if (names.has(part.role) && (open === undefined || begins(part, open)))
        entries.push({ parts: [part], heading })
      else if (open !== undefined && open.heading === heading) open.parts.push(part)
    }
  }
  return entries.filter((entry) => entry.parts.some(({ role }) => !names.has(role)))
}

/** A name after what is told of another, or a second one that is no company beside its service. */
function begins({ role, line }: Part, { parts }: Entry): boolean {
  if (parts.some((part) => !names.has(part.role))) return true
  const isCompany = role === "destination" || isCompanyAlone(line.text)
  return parts.length > 1 || !(isCompany || parts.some((part) => isCompanyAlone(part.line.text)))
}

interface Beside {
  readonly next: Line | undefined
  /** Someone was named before: only then is anything told of them. */
  readonly isOpen: boolean
  readonly reading: Reading
}

/** A line, or what its signs set apart; a sentence tells nothing here. */
function partsIn(line: Line, beside: Beside): readonly Part[] {
  const { next, reading } = beside
  if (line.text.length > 300 || /(ます|です|ません|ました|ください)。?$/u.test(line.text)) return []
  const texts = splitOutsideBrackets(line.text.replace(/\s[-–]\s/gu, "—"), "—―–|｜/／。：:").flatMap(
    bracketApart,
  )
  const parts = texts.flatMap((text) => partOf({ ...line, text }, beside))
  if (parts.length > 0) return parts
  const isBefore =
    next !== undefined && isCompanyAlone(next.text) && usableTitle(line.text, reading) !== undefined
  const isName = isBefore && roleOfLine(line, reading).role === "service"
  return isName ? [{ role: "service", line }] : []
}

/** 閲覧URL（アクセス解析のため） */
function bracketApart(text: string): readonly string[] {
  const [, before = "", within = ""] = /^(.+?)\s*[（(]([^（()）]{2,60}(?:ため|目的))[）)]$/u.exec(text) ?? []
  return before === "" ? [text] : [before, within]
}

function partOf(line: Line, { isOpen, reading }: Beside): readonly Part[] {
  const name = nameInLine(line, reading)
  if (name !== undefined)
    return [{ role: isCompanyAlone(name) ? "destination" : "party", line: { ...line, text: name } }]
  if (!isOpen) return []
  const told = roleOfLine(line, reading)
  return told.role === "information" || told.role === "purpose" ? [told] : []
}

function recordOf({ parts, heading }: Entry): NoticeRecord {
  const [first] = parts as readonly [Part]
  const fields = [...Map.groupBy(parts, ({ role }) => role)].map(([role, of]) =>
    fieldOf(
      role,
      of.map(({ line }) => line),
    ),
  )
  return {
    fields,
    above: heading === undefined ? [] : [heading],
    loose: [],
    element: first.line.element,
    source: "card",
  }
}
