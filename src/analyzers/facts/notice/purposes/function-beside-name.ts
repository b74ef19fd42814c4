import { usableTitle } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { namesApart } from "../names/names-apart.ts"
import { saysWhatFor } from "../names/says-what-for.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"

/** 通知の送信を有効にした場合, 翻訳の実行時 */
const condition =
  /(を|の)?(有効に|ご?利用|使用|選択|オンに)?(する|した|される)?(場合|際|とき|時)(のみ|だけ)?$/u
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
  if (field === undefined) return withFunctionInTitle(record, reading)
  const [line] = field.lines
  if (line === undefined || named.length > 1 || field.lines.length > 1) return record
  const parted = partsOf(line.text, reading) ?? partedBefore(line.text, reading)
  if (parted === undefined) return record
  return {
    ...record,
    fields: [
      ...fields.map((each) => (each === field ? { ...each, lines: [{ ...line, text: parted.name }] } : each)),
      purposeField(line, parted.does),
    ],
  }
}

function withFunctionInTitle(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { title, fields } = record
  const name = title === undefined ? undefined : usableTitle(title.text, reading)
  const isTold = fields.some(({ role, lines }) => role === "information" && lines.length > 0)
  if (title === undefined || name === undefined || !isTold) return record
  const { does } = namesApart(name, reading.names)
  return does.length === 0 ? record : { ...record, fields: [...fields, purposeField(title, does)] }
}

function purposeField(line: Line, does: readonly string[]): Field {
  return fieldOf(
    "purpose",
    does.map((text) => ({ ...line, text, links: [] })),
  )
}

interface Parted {
  readonly name: string
  readonly does: readonly string[]
}

/** 決済：X社 */
function partedBefore(text: string, { names }: Reading): Parted | undefined {
  const { does } = namesApart(text, names)
  return does.length === 0 ? undefined : { name: text, does }
}

function partsOf(text: string, reading: Reading): Parted | undefined {
  const [, outer = "", within = ""] = /^([^（(]{2,60})[（(]([^（()）]{2,40})[）)]$/u.exec(asShown(text)) ?? []
  if (outer === "") return undefined
  const done = asShown(within.replace(condition, ""))
  if (saysWhatFor(done, reading.names)) return { name: asShown(outer), does: [done] }
  const [first = "", ...rest] = within.split("・")
  const does = rest.join("・")
  const isNamed = reading.names.isService(first) && !reading.names.isFunction(first)
  return isNamed && saysWhatFor(does, reading.names)
    ? { name: `${asShown(outer)}（${first}）`, does: [does] }
    : undefined
}
