import type { Line } from "../layout/outline.ts"
import { itemParts } from "../lists/item-parts.ts"
import { nameText } from "../names/name-text.ts"
import type { Reading } from "../reading.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/** 上記の情報は以下のサービスに送信されます： */
const announces = /(以下|次|下記)の?[^。]*(送信|提供|共有|利用|使用|通信)[^。]*(ます|です)[。：:]?$/u

/**
 * A chapter 送信先 whose sentence says that all of it goes to those below, each in an item with what it is for: one
 * record per item, with what the other chapters say.
 */
export function withListedReceivers(record: NoticeRecord, reading: Reading): readonly NoticeRecord[] {
  const field = record.fields.find(({ role }) => role === "destination" || role === "party")
  const [first, ...lines] = field?.lines ?? []
  if (field === undefined || first === undefined || !announces.test(first.text)) return [record]
  const listed = lines.filter(({ inItem }) => inItem)
  const receivers = listed.map((line) => receiverOf(line, reading))
  if (receivers.length < 2 || receivers.some((fields) => fields.length === 0)) return [record]
  const isTold = receivers.flat().some(({ role }) => role === "purpose")
  const others = record.fields.filter(
    (each) => each !== field && !(isTold && each.role.startsWith("purpose")),
  )
  const { title: _, ...rest } = record
  return receivers.map((fields) => ({ ...rest, fields: [...fields, ...others] }))
}

function receiverOf(line: Line, reading: Reading): readonly Field[] {
  const parts = itemParts(nameText(line), true, reading)
  const fields = (["party", "service", "information", "purpose"] as const).flatMap(
    (role): readonly Field[] => {
      const lines = parts.filter((part) => part.role === role).map(({ text }) => ({ ...line, text }))
      return lines.length === 0 ? [] : [{ role, label: line, name: "", lines }]
    },
  )
  return fields.some(({ role }) => role === "party" || role === "service") ? fields : []
}
