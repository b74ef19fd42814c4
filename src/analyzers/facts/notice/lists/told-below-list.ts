import type { LabelRole } from "../labels/label-role.ts"
import type { Block, Line, Section } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field, NoticeRecord } from "../records/find-records.ts"
import { readSentence, type Told } from "../sentences/read-sentence.ts"

/** 各社は, これらのサービスでは, 上記の事業者には: said of each one in the list above. */
const ofEach =
  /(?:これら|それら|上記|各|いずれ)[^、。]{0,20}?(?:事業者|会社|社|企業|サービス|ツール|SDK|タグ|プログラム)[^、。]{0,12}(?:では|には|へ|に|は|が|側)/u

/** What they write themselves, and how to stop it, tells of no send. */
const elsewhere = /(ポリシー|規約|オプトアウト|無効|拒否|停止|ご確認|ご覧|ください|ません|ない)/u

/** 各社は成果を計測するためにCookieを利用します below a list of names: what is sent to each of them, and what for. */
export function toldBelowList(section: Section, reading: Reading): readonly Field[] {
  const last = section.children.findLastIndex(isItem)
  const told = section.children
    .slice(last + 1)
    .filter(isLine)
    .flatMap((line) => splitSentences(line.text).map((text) => ({ ...line, text, links: [] })))
    .filter(({ text }) => ofEach.test(text) && !elsewhere.test(text))
    .map((line) => ({ line, told: readSentence(line.text, reading).filter(isOfThem) }))
  const field = (role: LabelRole, words: (one: Told) => readonly string[]): Field =>
    fieldOf(
      role,
      told.flatMap((each) => each.told.flatMap(words).map((text) => ({ ...each.line, text }))),
    )
  return [
    field("information", ({ information }) => information),
    field("purpose", ({ purposes }) => [...purposes.own, ...purposes.unassigned]),
    field("purpose-destination", ({ purposes }) => purposes.destination),
  ].filter(({ lines }) => lines.length > 0)
}

/** What an item does not say itself is said of it below its list. */
export function withToldBelow(record: NoticeRecord, below: readonly Field[]): NoticeRecord {
  const own = new Set(record.fields.map(({ role }) => matterOf(role)))
  const further = below.filter(({ role }) => !own.has(matterOf(role)))
  return further.length === 0 ? record : { ...record, fields: [...record.fields, ...further] }
}

function matterOf(role: Field["role"]): string | undefined {
  return role?.startsWith("purpose") ? "purpose" : role
}

/** The sentence names nobody apart, and tells of what is done today. */
function isOfThem({ parties, status }: Told): boolean {
  return parties.length === 0 && status === "current"
}

function isItem(child: Block): boolean {
  return child.kind === "section" ? child.source === "item" : /^[・●○■◆]/u.test(child.text)
}

function isLine(child: Block): child is Line {
  return child.kind === "line"
}
