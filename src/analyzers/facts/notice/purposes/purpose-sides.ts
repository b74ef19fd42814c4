import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { allComparable, asShown, comparable, splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"

/** Splits purposes that say themselves whose they are: 当社：…, 【送信先】…, or 当社 and 送信先 on lines of their own. */
export function withSides(record: NoticeRecord, reading: Reading): NoticeRecord {
  if (!record.fields.some(({ role }) => role === "purpose" || role === "purpose-both")) return record
  return { ...record, fields: record.fields.flatMap((field) => sidesOf(field, reading)) }
}

function sidesOf(field: Field, reading: Reading): readonly Field[] {
  if (field.role !== "purpose" && field.role !== "purpose-both") return [field]
  const drawn = drawnApart(field, reading)
  if (drawn.length > 0) return drawn
  const said = new Map<LabelRole, Line[]>()
  let side: LabelRole = field.role
  for (const line of field.lines.flatMap((one) => partsOf(one, reading))) {
    const begun = sideIn(line.text, reading)
    side = begun?.role ?? side
    const text = begun === undefined ? line.text : begun.rest
    if (text !== "") said.set(side, [...(said.get(side) ?? []), { ...line, text }])
  }
  if (said.size === 0 || (said.size === 1 && said.has(field.role))) return [field]
  return [...said].map(([role, lines]) => ({ ...field, role, lines }))
}

/** 当社：X／送信先：Y, （当社）X／（送信先）Y, 当社では、X／送信先では、Y on one line, where each part says whose it is. */
function partsOf(line: Line, reading: Reading): readonly Line[] {
  const parts = line.text.split(
    /[／/｜|;；、。]\s*(?=[^：:／/｜|;；、。]{1,24}[：:]|[^：:／/｜|;；、。]{1,14}では、|[（(＜<〈［[][^）)＞>〉］\]]{1,24}[）)＞>〉］\]])|(?!^)\s*(?=【[^】]{1,24}】)/u,
  )
  const isSided = parts.length > 1 && parts.every((text) => sideIn(text, reading) !== undefined)
  return isSided ? parts.map((text) => ({ ...line, text })) : [line]
}

const begins =
  /^[・●○■◆]?\s*(?:[【（(＜<〈《［[「](?<within>[^】）)＞>〉》］\]」]{1,24})[】）)＞>〉》］\]」]\s*[：:]?|(?<before>[^：:、。]{1,24})[：:]|(?<topic>[^：:、。]{1,14})では、|(?<alone>[^：:、。]{1,24})$)\s*(?<rest>.*)$/u

function sideIn(
  text: string,
  reading: Reading,
): { readonly role: LabelRole; readonly rest: string } | undefined {
  const { within, before, topic, alone, rest = "" } = begins.exec(text)?.groups ?? {}
  const label = asShown(within ?? before ?? topic ?? alone ?? "")
  const role = label === "" ? undefined : sideOf(label, reading)
  return role === undefined ? undefined : { role, rest: asShown(rest) }
}

const who = /^(.{1,14}?)(にて|において|における|での|で|側|側の|の)?(の?(利用|使用|送信)?(の)?目的)?$/u

/** 当社, 送信先における利用目的, Google: whose purposes follow. */
function sideOf(label: string, { vocabulary, roleOf, names }: Reading): LabelRole | undefined {
  const name = who.exec(label)?.[1] ?? ""
  if (allComparable(vocabulary.selfWords).includes(comparable(name))) return "purpose-own"
  const isOther =
    /^(同社|先方|各社|相手先)$/u.test(name) || roleOf(name) === "destination" || names.isCompany(name)
  return name !== "" && isOther ? "purpose-destination" : undefined
}

/** 利用目的（当社／送信先）over 解析／サービスの改善. */
function drawnApart({ name, lines, ...field }: Field, reading: Reading): readonly Field[] {
  const within = /[（(]([^（()）]+)[）)]$/u.exec(name)?.[1] ?? ""
  const roles = splitOutsideBrackets(within, "/／・").map((each) => sideOf(each, reading))
  const [line, ...more] = lines
  const values = line === undefined || more.length > 0 ? [] : splitOutsideBrackets(line.text, "/／")
  if (line === undefined || roles.length !== 2 || values.length !== 2 || roles.includes(undefined)) return []
  return roles.map((role, at) => ({
    ...field,
    name,
    role: role ?? field.role,
    lines: [{ ...line, text: values[at] ?? "" }],
  }))
}
