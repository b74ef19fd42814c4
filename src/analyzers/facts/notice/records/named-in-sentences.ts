import { parties } from "../labels/chapters.ts"
import type { Line } from "../layout/outline.ts"
import { nameInAnswer } from "../names/name-in-answer.ts"
import type { NameMention } from "../names/name-mentions.ts"
import { comparable, splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { readSentence } from "../sentences/read-sentence.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

const isSentence = /(ます|です|ました)。?$/u
const ofUse = /(利用|使用|使っ|用い|導入|設置|組み込|埋め込|送信|送[らっるり]|提供)/u

/**
 * 利用しているサービス over 「当サイトでは、X社が提供するYを利用しています。」: the one whom the sentences under a label for the destination or
 * service name.
 */
export function withNamesInSentences(record: NoticeRecord, reading: Reading): NoticeRecord {
  const named = record.fields.flatMap((field) => namedIn(field, reading))
  const given = [
    fieldOf(
      "destination",
      onlyName(named, ({ operator }) => operator),
    ),
    fieldOf(
      "service",
      onlyName(named, ({ service }) => service),
    ),
  ].filter(({ lines }) => lines.length > 0)
  if (given.length === 0 || isOfSeveral(named)) return record
  const all = new Set(named.map(({ field }) => field))
  return {
    ...record,
    fields: [...record.fields.filter((field) => !all.has(field)), ...given],
  }
}

interface Named {
  readonly field: Field
  readonly line: Line
  readonly party: NameMention
}

function namedIn(field: Field, reading: Reading): readonly Named[] {
  const [line] = field.lines
  if (line === undefined || !parties.has(field.role)) return []
  const sentences = field.lines.flatMap(({ text }) => splitSentences(text))
  if (
    !sentences.every((sentence) => isSentence.test(sentence)) ||
    !sentences.some((each) => ofUse.test(each))
  )
    return []
  const [only = ""] = sentences
  if (sentences.length === 1 && nameInAnswer(only) !== only) return []
  return sentences
    .flatMap((sentence) => readSentence(sentence, reading))
    .flatMap((told) => (told.status === "current" ? told.parties : []))
    .flatMap((party) => (party.isSelf === true ? [] : [{ field, line, party }]))
}

function namesOf(named: readonly Named[], nameOf: NameOf): readonly string[] {
  return [
    ...new Map(
      named.flatMap(({ party }) => nameOf(party) ?? []).map((name) => [comparable(name), name]),
    ).values(),
  ]
}

type NameOf = (party: NameMention) => string | undefined

function isOfSeveral(named: readonly Named[]): boolean {
  return [namesOf(named, ({ operator }) => operator), namesOf(named, ({ service }) => service)].some(
    (names) => names.length > 1,
  )
}

function onlyName(named: readonly Named[], nameOf: NameOf): readonly Line[] {
  const [name] = namesOf(named, nameOf)
  const [first] = named
  return name === undefined || first === undefined ? [] : [{ ...first.line, text: name, links: [] }]
}
