import type { Line } from "../layout/outline.ts"
import { asShown, comparable, splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "./find-records.ts"

/**
 * A row per piece of information or per purpose that lists services in place of their companies: each of them is an entry, and a
 * purpose with one of them in brackets (地図の表示（X）、再生（Y）) is that one's.
 */
export function withServicesApart(record: NoticeRecord, reading: Reading): readonly NoticeRecord[] {
  const names = record.source === "row" ? servicesIn(record, reading) : []
  if (names.length < 2) return [record]
  const fields = (name: Line) =>
    record.fields.map((field) => {
      if (field.role === "service") return { ...field, lines: [name] }
      if (!field.role.startsWith("purpose")) return field
      return { ...field, lines: field.lines.map((line) => ofOne(line, name, names)) }
    })
  return names.map((name) => ({ ...record, fields: fields(name) }))
}

/** More names than any cell lists. */
const most = 40

function servicesIn(record: NoticeRecord, { names }: Reading): readonly Line[] {
  const isNamed = (["destination", "party"] as const).some((role) => linesInRole(record, role).length > 0)
  const [first] = record.fields
  if (isNamed || (first?.role !== "information" && first?.role.startsWith("purpose") !== true)) return []
  const lines = linesInRole(record, "service").flatMap((line) =>
    splitOutsideBrackets(line.text, "、，").map((text): Line => ({ ...line, text })),
  )
  const areNames =
    lines.length <= most && lines.every(({ text }) => text.length <= 40 && !/[。：:]/u.test(text))
  return areNames && lines.some(({ text }) => names.isService(text)) ? lines : []
}

/** The parts of a purpose that are of one name, or of none in particular. */
function ofOne(line: Line, name: Line, names: readonly Line[]): Line {
  const parts = splitOutsideBrackets(line.text, "、，").map((part) => bracketOf(part, names))
  const own = parts.filter(({ of }) => of === undefined || of === comparable(name.text))
  return own.length === 0 || own.length === parts.length
    ? line
    : { ...line, text: own.map(({ said }) => said).join("、") }
}

interface Part {
  readonly said: string
  /** The name in its brackets, in comparable form. */
  readonly of?: string
}

function bracketOf(part: string, names: readonly Line[]): Part {
  const [, said = "", within = ""] = /^(.+?)[（(]([^（()）]+)[）)]$/u.exec(part) ?? []
  const of = comparable(within)
  return names.some(({ text }) => comparable(text) === of) ? { said: asShown(said), of } : { said: part }
}
