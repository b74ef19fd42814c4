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
  const isTold = record.fields.some(({ role, lines }) => role === "information" && lines.length > 0)
  const parted = record.fields.map((field) => {
    if (!isPurpose(field)) return { field, sent: [] }
    return (isTold ? undefined : bothIn(field, reading)) ?? partOf(field, reading)
  })
  const sent = parted.flatMap((part) => part.sent)
  const fields = parted.map(({ field }) => field)
  if (sent.length === 0 || isTold) return { ...record, fields }
  return { ...record, fields: [...fields, fieldOf("information", sent)] }
}

function isPurpose({ role }: Field): boolean {
  return role === "purpose" || role === "purpose-own"
}

/** A purpose field, and what its sentences say is sent. */
interface Parted {
  readonly field: Field
  readonly sent: readonly Line[]
}

/** 情報とその目的：IPアドレスを、集計のために送信します。 says both in one sentence. */
function bothIn(field: Field, reading: Reading): Parted | undefined {
  const [line, ...more] = field.lines
  if (line === undefined || more.length > 0 || !sends.test(line.text)) return undefined
  if (splitSentences(line.text).length > 1) return undefined
  const told = readSentence(line.text, reading)
  const as = (text: string) => ({ ...line, text, links: [] })
  const sent = told.flatMap(({ information }) => information).map(as)
  const purposes = told.flatMap((one) => Object.values(one.purposes).flat()).map(as)
  return sent.length > 0 && purposes.length > 0 ? { field: { ...field, lines: purposes }, sent } : undefined
}

function partOf(field: Field, reading: Reading): Parted {
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
