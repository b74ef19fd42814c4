import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { fieldOf } from "../records/field-of.ts"
import type { Field } from "../records/find-records.ts"
import { readSentence, type Told } from "../sentences/read-sentence.ts"

interface Where {
  /** The document says that it is about external transmission. */
  readonly explicit: boolean
  readonly reading: Reading
}

const telling = /(事業者|会社|企業|サービス|第三者|送信先|ツール|配信)/u
const matter = /(Cookie|クッキー|情報|履歴|データ|識別子|アクセス|URL|アドレス)/iu
const stopping = /(オプトアウト|無効|拒否|停止|こちら|ご確認|ご覧)/u
const announcing = /(以下|下記|次|上記)の/u
/** What a policy that does not speak of external transmission must say. */
const ofThirdParty = /(第三者|広告配信|配信事業者|外部|広告会社|広告サービス)/u
const ofBrowsing = /(Cookie|クッキー|閲覧|訪問|アクセス情報|識別子|行動履歴)/iu

/** What the sentences nearest above the names say is sent, and what for. */
export function toldBefore(before: readonly Line[], { explicit, reading }: Where): readonly Field[] {
  const sentences = before
    .flatMap((line) => splitSentences(line.text).map((text) => ({ ...line, text })))
    .filter(({ text }) => isTelling(text) && (explicit || (ofThirdParty.test(text) && ofBrowsing.test(text))))
  const main = sentences.findLast(({ text }) => announcing.test(text)) ?? sentences.at(-1)
  if (main === undefined || (explicit && !announcing.test(main.text))) return []
  const inOrder = [main, ...sentences.filter((each) => each !== main).toReversed()]
  const information = firstOf(inOrder, reading, informationIn)
  const purposes = firstOf(inOrder, reading, purposesIn)
  return information.length === 0 && (!explicit || purposes.length === 0) ? [] : [...information, ...purposes]
}

function isTelling(text: string): boolean {
  if (stopping.test(text) || /(ません|ない)。?$/u.test(text)) return false
  return telling.test(text) && matter.test(text)
}

function firstOf(
  sentences: readonly Line[],
  reading: Reading,
  read: (told: readonly Told[], line: Line) => readonly Field[],
): readonly Field[] {
  for (const line of sentences) {
    const found = read(readSentence(line.text, reading), line)
    if (found.length > 0) return found
  }
  return []
}

function informationIn(told: readonly Told[], line: Line): readonly Field[] {
  return fieldsOf(
    "information",
    told.flatMap(({ information }) => information),
    line,
  )
}

function purposesIn(told: readonly Told[], line: Line): readonly Field[] {
  const of = (side: keyof Told["purposes"]) => told.flatMap(({ purposes }) => purposes[side])
  return [
    ...fieldsOf("purpose-own", of("own"), line),
    ...fieldsOf("purpose-destination", of("destination"), line),
    ...fieldsOf("purpose", of("unassigned"), line),
  ]
}

function fieldsOf(role: LabelRole, texts: readonly string[], line: Line): readonly Field[] {
  if (texts.length === 0) return []
  return [
    fieldOf(
      role,
      texts.map((text) => ({ ...line, text, links: [] })),
    ),
  ]
}
