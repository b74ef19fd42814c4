import type { Field, NoticeRecord } from "./find-records.ts"
import type { Line } from "./outline.ts"
import { act } from "./phrase-patterns.ts"
import { asShown } from "./plain-text.ts"
import type { Reading } from "./reading.ts"

const kind = /(サービス|ツール|基盤|機能|データベース|ホスティング|ストレージ|メール|対策)$/u
const parties = new Set<Field["role"]>(["destination", "party"])

/**
 * X社（決済・契約管理）, Y社（Sentry・不具合検知）: what the bracket behind a name says it does is what for, where an entry says that
 * nowhere else; a product's name in the same bracket stays with the company.
 */
export function withFunctionBesideName(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { fields } = record
  if (fields.some(({ role, lines }) => role.startsWith("purpose") && lines.length > 0)) return record
  const named = fields.filter(({ role, lines }) => parties.has(role) && lines.length > 0)
  const [field] = named
  const [line] = field?.lines ?? []
  if (field === undefined || line === undefined || named.length > 1 || field.lines.length > 1) return record
  const parted = partsOf(line.text, reading)
  if (parted === undefined) return record
  const purpose: readonly Line[] = parted.does.map((text) => ({ ...line, text, links: [] }))
  return {
    ...record,
    fields: [
      ...fields.map((each) => (each === field ? { ...each, lines: [{ ...line, text: parted.name }] } : each)),
      { role: "purpose", label: undefined, name: "", lines: purpose },
    ],
  }
}

function partsOf(
  text: string,
  reading: Reading,
): { readonly name: string; readonly does: readonly string[] } | undefined {
  const [, outer = "", within = ""] = /^([^（(]{2,60})[（(]([^（()）]{2,40})[）)]$/u.exec(asShown(text)) ?? []
  if (outer === "") return undefined
  if (saysWhatFor(within, reading)) return { name: asShown(outer), does: [within] }
  const [first = "", ...rest] = within.split("・")
  const does = rest.join("・")
  const isNamed = reading.names.isService(first) && !reading.names.isFunction(first)
  return isNamed && saysWhatFor(does, reading)
    ? { name: `${asShown(outer)}（${first}）`, does: [does] }
    : undefined
}

/** Words for what is done, in Japanese letters; no name of anything. */
export function saysWhatFor(text: string, { names }: Reading): boolean {
  const parts = text.split(/[・、／/]/u)
  if (text === "" || names.isCompany(text) || names.isService(text)) return false
  return parts.every(
    (part) => names.isFunction(part) || (!/[A-Za-z]/u.test(part) && (act.test(part) || kind.test(part))),
  )
}
