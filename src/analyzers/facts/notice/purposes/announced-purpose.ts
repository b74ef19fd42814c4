import type { Line } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { NoticeRecord } from "../records/find-records.ts"
import { readSentence } from "../sentences/read-sentence.ts"

const announcing = /(以下|下記|次)の/u

/** サービスの品質を保つため、以下の事業者へ情報を送信しています: what for, of each item below that does not say it itself. */
export function withAnnouncedPurpose(
  record: NoticeRecord,
  lines: readonly Line[],
  reading: Reading,
): NoticeRecord {
  if (record.fields.some(({ role }) => role.startsWith("purpose"))) return record
  const said = lines.flatMap((line) =>
    splitSentences(line.text)
      .filter((sentence) => announcing.test(sentence))
      .flatMap((sentence) => readSentence(sentence, reading))
      .filter(({ parties, status }) => parties.length === 0 && status === "current")
      .flatMap(({ purposes }) => [...purposes.own, ...purposes.unassigned])
      .map((text) => ({ ...line, text, links: [] })),
  )
  return said.length === 0 ? record : { ...record, fields: [...record.fields, fieldOf("purpose", said)] }
}
