import type { Field, NoticeRecord } from "./find-records.ts"
import { findTerms } from "./find-terms.ts"
import { contentOf, type Line, type Section } from "./outline.ts"
import { comparable } from "./plain-text.ts"
import type { Reading } from "./reading.ts"

const refersElsewhere =
  /(上記|前記|下記|前述|後述|前項|第\d+[条項]|「[^」]+」).{0,24}(記載|とおり|通り|の情報|に準じ)/u

/** Replaces "上記「アクセス解析」に記載の情報" by the lines of the section it points to, where there is one. */
export function followReferences(
  records: readonly NoticeRecord[],
  page: readonly Section[],
  reading: Reading,
): readonly NoticeRecord[] {
  return records.map((record) => ({
    ...record,
    fields: record.fields.map((field) =>
      field.role === "information" ? followed(field, page, reading) : field,
    ),
  }))
}

function followed(field: Field, page: readonly Section[], reading: Reading): Field {
  const text = field.lines.map((line) => line.text).join("")
  const quoted = /「([^」]{2,40})」/u.exec(text)?.[1]
  if (text.length > 60 || quoted === undefined || !refersElsewhere.test(text)) return field
  const target = page
    .map((section) => titledLike(section, comparable(quoted)))
    .find((section) => section !== undefined)
  const lines = target === undefined ? [] : contentOf(target).filter((line) => isInformation(line, reading))
  return lines.length === 0 ? field : { ...field, lines }
}

function titledLike(section: Section, wanted: string): Section | undefined {
  if (section.title !== undefined && comparable(section.title.text).includes(wanted)) return section
  for (const child of section.children) {
    const found = child.kind === "section" ? titledLike(child, wanted) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** Items of a list, or short lines, that name information. */
function isInformation(line: Line, { information }: Reading): boolean {
  return (line.inItem || line.text.length <= 60) && findTerms(line.text, information.lexicon).length > 0
}
