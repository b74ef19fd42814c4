import { languageHalves } from "./bilingual-label.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { bareLabel } from "./label.ts"
import type { Line } from "./outline.ts"

/** Where labels are written in Japanese and English, what is sent and what for is taken in Japanese alone. */
export function withoutTranslations(record: NoticeRecord): NoticeRecord {
  const isBilingual = record.fields.some(({ name }) => languageHalves(bareLabel(name)) !== undefined)
  return isBilingual ? { ...record, fields: record.fields.map(inJapanese) } : record
}

function inJapanese(field: Field): Field {
  const { role, lines } = field
  const isTold = role === "information" || role.startsWith("purpose")
  if (!isTold || !lines.some(isJapanese)) return field
  return { ...field, lines: lines.filter(isJapanese).map(firstHalf) }
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function isJapanese({ text }: Line): boolean {
  return japanese.test(text)
}

/** アクセス解析 / Access analysis. */
function firstHalf(line: Line): Line {
  const [, own = "", other = ""] = /^(.+?)\s*[/／]\s*([A-Za-z][\w\s,.'’()&;-]*)$/u.exec(line.text) ?? []
  return japanese.test(own) && /\s/u.test(other.trim()) ? { ...line, text: own } : line
}
