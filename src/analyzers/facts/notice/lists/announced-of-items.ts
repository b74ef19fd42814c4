import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { NoticeRecord } from "../records/find-records.ts"
import { readSentence, type Told } from "../sentences/read-sentence.ts"

const announcing = /(以下|下記|次)の/u

/**
 * サービスの品質を保つため、閲覧履歴を以下の事業者へ送信しています: what is sent and what for, of each item below that does not say it
 * itself.
 */
export function withAnnounced(record: NoticeRecord, lines: readonly Line[], reading: Reading): NoticeRecord {
  const lacks = (asked: LabelRole) => !record.fields.some(({ role }) => role.startsWith(asked))
  if (!lacks("information") && !lacks("purpose")) return record
  const told = announcedIn(lines, reading)
  const field = (role: LabelRole, of: (said: Told) => readonly string[]) => {
    const texts = told.flatMap(({ said, line }) => of(said).map((text) => ({ ...line, text, links: [] })))
    return texts.length === 0 || !lacks(role) ? [] : [fieldOf(role, texts)]
  }
  const given = [
    ...field("information", ({ information }) => information),
    ...field("purpose", ({ purposes }) => [...purposes.own, ...purposes.unassigned]),
  ]
  return given.length === 0 ? record : { ...record, fields: [...record.fields, ...given] }
}

/** What the sentences that lead to what is below say it is for. */
export function announcedPurposes(lines: readonly Line[], reading: Reading): readonly string[] {
  return announcedIn(lines, reading).flatMap(({ said: { purposes } }) => [
    ...purposes.own,
    ...purposes.unassigned,
  ])
}

function announcedIn(
  lines: readonly Line[],
  reading: Reading,
): readonly { readonly said: Told; readonly line: Line }[] {
  return lines.flatMap((line) =>
    splitSentences(line.text)
      .filter((sentence) => announcing.test(sentence))
      .flatMap((sentence) => readSentence(sentence, reading))
      .filter(({ parties, status }) => parties.length === 0 && status === "current")
      .map((said) => ({ said, line })),
  )
}
