import type { Line, Section } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"
import { itemsAfter } from "./items-after.ts"
import { listsOfNotice } from "./notice-chapter.ts"
import { withSharedStatements } from "./shared-statements.ts"

interface Beside {
  /** Labelled parts of the page that name nobody. */
  readonly lists: readonly NoticeRecord[]
  readonly page: readonly Section[]
  readonly reading: Reading
}

/**
 * Items that say who and what for alone (X（文字の表示）): what is sent is said once for all of them, in a chapter beside them
 * (送信される情報), in a list that a sentence announces, or in a sentence (いずれのサービスにも…).
 */
export function withToldOfListed(
  items: readonly NoticeRecord[],
  { lists, page, reading }: Beside,
): readonly NoticeRecord[] {
  if (items.length < 2 || items.some(tellsWhat)) return items
  const chapters = listsOfNotice(lists, [...items, ...lists], reading)
  const labelled = chapters.flatMap(({ fields }) => fields.filter(isOfInformation))
  const lines = page.flatMap((section) => announcedIn(section, reading))
  const told = labelled.length > 0 || lines.length === 0 ? labelled : [fieldOf("information", lines)]
  if (told.length === 0) return withSharedStatements(items, page, reading)
  const said = [...told, ...purposesOfThat(told)]
  return items.map((item) => ({ ...item, fields: [...item.fields, ...said] }))
}

function tellsWhat({ fields }: NoticeRecord): boolean {
  return fields.some(isOfInformation)
}

function isOfInformation({ role, lines }: Field): boolean {
  return role === "information" && lines.length > 0
}

/** 送信される情報は次のとおりです, 次の情報が送信されることがあります */
const announces =
  /(次|以下|下記)の[^。、にへと]{0,12}(情報|データ|項目)[^。]*(送信|送ら|送り)|(送信|送ら|送る)[^。、]{0,10}(情報|データ|項目|内容)は、?[^。]{0,6}(次|以下|下記)の?(とおり|通り)/u

function announcedIn({ children }: Section, reading: Reading): readonly Line[] {
  return children.flatMap((child, at) => {
    if (child.kind === "section") return announcedIn(child, reading)
    return announces.test(child.text) ? itemsAfter(children.slice(at + 1), reading) : []
  })
}

/** これらの情報は…のために利用します, behind what is sent. */
function purposesOfThat(told: readonly Field[]): readonly Field[] {
  const lines = told.flatMap((field) => field.lines).flatMap(purposesIn)
  return lines.length === 0 ? [] : [fieldOf("purpose-own", lines)]
}

const ofThat =
  /^(?:また、|なお、)?(?:これらの?|送信(?:された|した|する)|取得した|上記の?)(?:情報|データ)は、?([^。、]{2,80}?)(?:を目的(?:と|に)|の(?:ため|目的)|(?<=[るす])(?:ため|目的))([^。、]*)/u

function purposesIn(line: Line): readonly Line[] {
  return splitSentences(line.text).flatMap((sentence) => {
    const [, purpose = "", used = ""] = ofThat.exec(sentence) ?? []
    return purpose === "" || /(ません|ない)/u.test(used) ? [] : [{ ...line, text: purpose, links: [] }]
  })
}
