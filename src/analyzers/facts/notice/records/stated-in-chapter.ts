import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { splitSentences } from "../plain-text.ts"
import { purposeIn } from "../purposes/purpose-in.ts"
import type { Reading } from "../reading.ts"
import { readSentence } from "../sentences/read-sentence.ts"

/** What lines about one service say of the matter of their chapter; sentences without their verbs. */
export function statedIn(lines: readonly Line[], role: LabelRole, reading: Reading): readonly Line[] {
  return lines.flatMap((line) =>
    splitSentences(line.text).flatMap((sentence) => {
      const said = role === "information" ? sentIn(sentence, reading) : purposesIn(sentence, reading)
      return said.map((text) => ({ ...line, text, links: [] }))
    }),
  )
}

const isWhole = /(ます|です|ません|ました)。?$/u

const further = /^(このほか|そのほか|上記のほか|加えて|さらに)に?、?/u
const occasion = /^[^、。]{1,40}(?:とき|際|場合|時)(?:に|は|には)?、/u
/** 開いた画面のURL、閲覧日時が送られます, behind the name it goes to. */
const sent =
  /^([^。]{2,300}?)[がをも](?:それぞれ|自動的に|外部に)?(?:送[らり信]|渡[さし]|届[きけ]|伝わ|取得|収集)[^。、がをも]{0,12}(?:ます|ました)。?$/u

function sentIn(sentence: string, reading: Reading): readonly string[] {
  if (!isWhole.test(sentence)) return [sentence]
  const bare = sentence.replace(further, "").replace(occasion, "")
  const things = sent.exec(bare)?.[1] ?? ""
  if (things !== "" && !/(ない|せず|除[いくき]|ません|は、)/u.test(bare)) return [things]
  return readSentence(`同社に、${bare}`, reading)
    .filter(({ status }) => status === "current")
    .flatMap(({ information }) => information)
}

function purposesIn(sentence: string, reading: Reading): readonly string[] {
  const [, head = ""] = /^(.{3,200}?(?:ため|目的))(?:です|に.*|で.*|、)?。?$/u.exec(sentence) ?? []
  const whole = head === "" ? undefined : purposeIn(head)
  if (whole !== undefined) return [whole]
  if (!isWhole.test(sentence)) return [sentence]
  return readSentence(sentence, reading).flatMap(({ purposes: { own, unassigned } }) => [
    ...own,
    ...unassigned,
  ])
}
