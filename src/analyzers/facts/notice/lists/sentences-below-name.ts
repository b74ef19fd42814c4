import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import { withFunctionBesideName } from "../purposes/function-beside-name.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { objectsOfSend } from "../sentences/object-of-send.ts"
import { readSentence } from "../sentences/read-sentence.ts"

const isWhole = /(ます|です|ました)。?$/u

/**
 * A name as a heading in a list of destinations, and sentences below it (会話の内容を送信します, 表示のため、アクセス情報を処理します): what they say
 * is sent, kept or handled goes to the one named, and so does what they say it is for.
 */
export function withSentencesBelowName(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { fields } = record
  if (!fields.every(isUntold)) return record
  const lines = fields.flatMap((field) => (field.role === "other" ? field.lines : []))
  const told = toldBelow(lines, reading)
  if (told.length === 0) return record
  const named = withFunctionBesideName(record, reading)
  return { ...named, fields: [...named.fields, ...told] }
}

/** A list of names with their lines has no labels in it. */
function isUntold({ role, name }: Field): boolean {
  return name === "" && (role === "destination" || role === "service" || role === "other")
}

/** What sentences about one who is named above them say. */
export function toldBelow(lines: readonly Line[], reading: Reading): readonly Field[] {
  const said = lines.flatMap((line) =>
    splitSentences(line.text)
      .filter((sentence) => isWhole.test(sentence))
      .map((sentence) => ({ line, ...saidIn(sentence, reading) })),
  )
  const field = (role: LabelRole, texts: (one: (typeof said)[number]) => readonly string[]): Field =>
    fieldOf(
      role,
      said.flatMap((one) => texts(one).map((text) => ({ ...one.line, text, links: [] }))),
    )
  return [field("information", ({ things }) => things), field("purpose", ({ purposes }) => purposes)].filter(
    (each) => each.lines.length > 0,
  )
}

/** 分析する機能を提供します: what someone gives is nothing sent there. */
const isGiven = /(機能|サービス|ツール|広告|コンテンツ|画面|ページ|環境|体験|基盤|仕組み|API|通知)$/u

/** A. before an answer. */
const answer = /^A\d{0,2}[.:、]\s*/u

function saidIn(
  sentence: string,
  reading: Reading,
): { readonly things: readonly string[]; readonly purposes: readonly string[] } {
  const plain = sentence.normalize("NFKC").replace(answer, "")
  const told = readSentence(`同社へ、${plain}`, reading).filter(({ status }) => status === "current")
  if (told.length === 0) return { things: [], purposes: [] }
  const objects = objectsOfSend(plain, "handled").filter((thing) => !isGiven.test(thing))
  return {
    things: objects.length > 0 ? objects : told.flatMap(({ information }) => information),
    purposes: told.flatMap(({ purposes }) => [...purposes.own, ...purposes.unassigned]),
  }
}
