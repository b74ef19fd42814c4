import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { comparable } from "../plain-text.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/**
 * A notice told in two languages says each thing twice (アクセス解析 over Access analysis): what stands in English beside
 * the same in Japanese is taken once. Where only one thing is followed by English words nothing is left out.
 */
export function withoutTranslations(records: readonly NoticeRecord[]): readonly NoticeRecord[] {
  const plain = records.map((record) => ({ record, english: englishIn(record) }))
  const count = plain.reduce((sum, { english }) => sum + english.length, 0)
  if (count < 2) return records
  return plain.map(({ record, english }) =>
    english.length === 0 ? record : without(record, new Set(english.flat())),
  )
}

/** Per matter its lines in English, where each has a line in Japanese before it. */
function englishIn({ fields }: NoticeRecord): readonly (readonly Line[])[] {
  return matters.flatMap((isOfMatter) => {
    const lines = fields.filter(({ role }) => isOfMatter(role)).flatMap((field) => field.lines)
    const english = lines.filter(({ text }) => isEnglish(text))
    const isBeside = lines.every((line, at) => !isEnglish(line.text) || isJapanese(lines[at - 1]?.text ?? ""))
    return english.length > 0 && isBeside ? [english] : []
  })
}

const matters: readonly ((role: LabelRole) => boolean)[] = [
  (role) => role === "information",
  (role) => role.startsWith("purpose"),
]

function isJapanese(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
}

/** Words of English, and no name (User-Agent, Device ID) or key (user_agent). */
function isEnglish(text: string): boolean {
  return !isJapanese(text) && /(^|[\s(])[a-z]{2,}([\s,.;)]|$)/u.test(text) && /[A-Za-z]\S*\s+\S/u.test(text)
}

function without(record: NoticeRecord, english: ReadonlySet<Line>): NoticeRecord {
  const fields = record.fields.map((field) => ({
    ...field,
    lines: field.lines.filter((line) => !english.has(line)),
  }))
  return { ...record, fields: namedOnce(fields) }
}

/** Recipient: Google LLC behind 送信先：Google LLC */
function namedOnce(fields: readonly Field[]): readonly Field[] {
  const said = new Set<string>()
  return fields.map((field) => {
    if (field.role !== "destination" && field.role !== "party") return field
    return {
      ...field,
      lines: field.lines.filter(({ text }) => {
        const isNew = !said.has(comparable(text))
        said.add(comparable(text))
        return isNew
      }),
    }
  })
}
