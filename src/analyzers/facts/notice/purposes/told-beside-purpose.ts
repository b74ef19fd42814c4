import type { Line } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { readSentence } from "../sentences/read-sentence.ts"

const isWhole = /(ます|です|ました)。$/u
const sends = /(送信|送ら|送付|転送|収集|取得)(され|し|れ)?(て(い|おり))?ます。$/u
const stops = /(無効|停止|拒否|オプトアウト)/u

/**
 * 目的：アクセス解析。Cookieにより閲覧情報が送信されます。無効化は…から行えます: behind a purpose without a verb, whole sentences
 * say what is sent and how to stop it, which is none of what it is for.
 */
export function withToldBesidePurpose(record: NoticeRecord, reading: Reading): NoticeRecord {
  const parted = record.fields.map((field) =>
    isPurpose(field) ? partOf(field, reading) : { field, sent: [] },
  )
  const sent = parted.flatMap((part) => part.sent)
  const isTold = record.fields.some(({ role, lines }) => role === "information" && lines.length > 0)
  const fields = parted.map(({ field }) => field)
  if (sent.length === 0 || isTold) return { ...record, fields }
  return { ...record, fields: [...fields, fieldOf("information", sent)] }
}

function isPurpose({ role }: Field): boolean {
  return role === "purpose" || role === "purpose-own"
}

function partOf(field: Field, reading: Reading): { readonly field: Field; readonly sent: readonly Line[] } {
  const sent: Line[] = []
  const lines = field.lines.map((line) => {
    const [first = "", ...more] = splitSentences(line.text)
    if (more.length === 0 || isWhole.test(first)) return line
    const kept = more.filter((sentence) => {
      const things = sends.test(sentence) ? thingsIn(sentence, reading) : []
      sent.push(...things.map((text) => ({ ...line, text, links: [] })))
      return things.length === 0 && !(stops.test(sentence) && isWhole.test(sentence))
    })
    return { ...line, text: [first, ...kept].join("") }
  })
  return { field: { ...field, lines }, sent }
}

function thingsIn(sentence: string, reading: Reading): readonly string[] {
  const told = readSentence(sentence, reading)
  return told.flatMap(({ information }) => information)
}
