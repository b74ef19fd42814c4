import { parties } from "../labels/chapters.ts"
import { matterOfValues } from "../labels/matter-of-values.ts"
import type { Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { NoticeRecord } from "./find-records.ts"

const bullet = /^\s*[・●○■◆▪•※*-]\s*/u

/**
 * A list without a label under the heading of one entry, whose labels tell whom and what for but not what is sent: the
 * list is that, in whatever words; without what for only where most of its words are known to be.
 */
export function withListOfInformation(record: NoticeRecord, reading: Reading): NoticeRecord {
  const { fields, loose } = record
  const tells = (is: (role: string) => boolean) =>
    fields.some(({ role, lines }) => is(role) && lines.length > 0)
  if (tells((role) => role === "information") || !tells((role) => parties.has(role as "party"))) return record
  const drawn = loose.filter(({ text }) => bullet.test(text))
  const items = [...(record.items ?? []), ...drawn].map(bare)
  const texts = items.map(({ text }) => text)
  const matter = matterOfValues(texts, reading)
  const isTold =
    matter === "information" || (matter === undefined && tells((role) => role.startsWith("purpose")))
  if (items.length === 0 || !isTold || !items.every(isThing)) return record
  return { ...record, fields: [...fields, fieldOf("information", items)] }
}

function bare(line: Line): Line {
  return { ...line, text: asShown(line.text.replace(bullet, "")) }
}

/** No sentence, no link, no label with its value. */
function isThing({ text, links }: Line): boolean {
  return links.length === 0 && text.length <= 60 && !/[。：:]|(ます|です|ません|ください)$|https?/u.test(text)
}
