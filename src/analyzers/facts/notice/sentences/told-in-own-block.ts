import { parties } from "../labels/chapters.ts"
import type { LabelRole } from "../labels/label-role.ts"
import { isCategory, usableTitle } from "../labels/usable-title.ts"
import type { Line } from "../layout/outline.ts"
import { comparable, splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { announcedPurpose } from "../records/box-line.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { offeredBy } from "./offered-by.ts"
import { readSentence, type Told } from "./read-sentence.ts"

/** A sentence of the entry's own block, and what it says. */
interface Said extends Told {
  readonly sentence: string
  readonly line: Line
}

/**
 * Sentences under the heading of one entry, beside its labels: what no label tells (who offers the service, what it is
 * used for, what is sent) is what they say. "Xは、Y社が提供するサービスです。", "閲覧状況の把握のために利用しています。"
 */
export function withToldInOwnBlock(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { title, fields } = record
  if (title === undefined || usableTitle(title.text, reading) === undefined) return record
  const lacks = (asked: LabelRole) =>
    !fields.some(({ role, lines }) => isAlike(role, asked) && lines.length > 0)
  const isNamed = isOfOne(record)
  if (!isNamed && lacks("information")) return record
  const announced = (isNamed && !lacks("destination") ? record.loose : []).flatMap(
    (line) => announcedPurpose(line, reading)?.line ?? [],
  )
  const given = fieldsSaid({ said: saidIn(record, reading), announced }, title, reading).filter(
    ({ role, lines }) => lines.length > 0 && lacks(role),
  )
  return given.length === 0 ? record : { ...record, fields: [...fields, ...given] }
}

/** A label of its own says to whom, and names one. */
function isOfOne({ fields }: NoticeRecord): boolean {
  const named = fields.filter(({ role }) => parties.has(role))
  return named.length > 0 && named.every(({ label, lines }) => label !== undefined && lines.length === 1)
}

/** `announced`: what the sentence over a list of what is sent says that it is for. */
interface Sayings {
  readonly said: readonly Said[]
  readonly announced: readonly Line[]
}

function fieldsSaid({ said, announced }: Sayings, title: Line, reading: Reading): readonly Field[] {
  const offering = offeredBy(said, title.text, reading)
  return [
    fieldOf("destination", offering === undefined ? [] : [offering]),
    fieldOf("service", servicesIn(said, title, reading)),
    fieldOf(
      "information",
      linesOf(said, ({ information }) => information),
    ),
    fieldOf("purpose", [
      ...linesOf(said, ({ purposes }) => [...purposes.own, ...purposes.unassigned]),
      ...announced,
    ]),
    fieldOf(
      "purpose-destination",
      linesOf(said, ({ purposes }) => purposes.destination),
    ),
  ]
}

/** アクセス解析ツールについて: the heading says what kind, and a sentence below it which one. */
function isKindAlone(title: Line | undefined, reading: Reading): boolean {
  const name = usableTitle(title?.text ?? "", reading)
  return name !== undefined && isCategory(name, reading)
}

/** The one service that the sentences name under a heading that only says what kind. */
function servicesIn(said: readonly Said[], title: Line, reading: Reading): readonly Line[] {
  if (!isKindAlone(title, reading)) return []
  const named = said.flatMap(({ parties, line }) =>
    parties.flatMap(({ service }) => (service === undefined ? [] : [{ ...line, text: service, links: [] }])),
  )
  const all = new Map(named.map((line) => [comparable(line.text), line]))
  return all.size === 1 ? [...all.values()] : []
}

function isAlike(role: LabelRole, asked: LabelRole): boolean {
  if (asked.startsWith("purpose")) return role.startsWith("purpose")
  return role === asked || (asked === "destination" && role === "party")
}

/** What the sentences say of this entry: those that name another, or what is not done, are left out. */
function saidIn({ loose, title }: NoticeRecord, reading: Reading): readonly Said[] {
  return loose.flatMap((line) =>
    splitSentences(line.text)
      .filter((sentence) => isWhole.test(sentence) && !isOfSomethingElse.test(sentence))
      .flatMap((sentence) => readSentence(sentence, reading).map((told) => ({ ...told, sentence, line })))
      .filter(({ status, parties }) => status === "current" && isOfTitle(parties, title, reading)),
  )
}

const isWhole = /(ます|です|ました)。?$/u
const isOfSomethingElse =
  /(オプトアウト|無効|停止|拒否|ください|下さい|ご覧|ご確認|参照|こちら|以下の|次の|下記の|個人情報保護)/u

/** Named here is the service of the heading, or the company that offers it, and no more than one of each. */
function isOfTitle(parties: Told["parties"], title: Line | undefined, reading: Reading): boolean {
  const heading = comparable(title?.text ?? "")
  const services = parties.flatMap(({ service }) => service ?? [])
  if (isKindAlone(title, reading)) return new Set(services.map(comparable)).size <= 1
  const isOwn = (name: string) => heading.includes(comparable(name)) || comparable(name).includes(heading)
  return services.every(isOwn)
}

function linesOf(said: readonly Said[], texts: (told: Said) => readonly string[]): readonly Line[] {
  return said.flatMap((told) => texts(told).map((text) => ({ ...told.line, text, links: [] })))
}
