import type { LabelRole } from "../labels/label-role.ts"
import { matterOfValues } from "../labels/matter-of-values.ts"
import type { Line } from "../layout/outline.ts"
import { isCompanyAlone, isPhrase } from "../names/company-name.ts"
import { nameText } from "../names/name-text.ts"
import { asShown } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { ownTopic } from "../sentences/phrase-patterns.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import { statedIn } from "./stated-in-chapter.ts"

interface RoleOfLine {
  readonly role: LabelRole
  readonly line: Line
}

/** What a line below a name says of it, by its words alone: who offers it, what it is, what is sent or what for. */
export function roleOfLine(line: Line, reading: Reading): RoleOfLine {
  const text = asShown(nameText(line).replace(sign, ""))
  const as = (role: LabelRole, said = text) => ({ role, line: { ...line, text: said } })
  if (text === "" || isWhole.test(text)) return announcedPurpose(line, reading) ?? as("other", line.text)
  if (isCompanyAlone(text)) return as("destination")
  const bare = text.replace(behindPurpose, "$1")
  const matter = matterOfValues([bare], reading)
  if (matter === "information") return as(matter)
  if (matter === "purpose" && (!line.inItem || isPurpose.test(bare))) return as(matter, bare)
  if (line.inItem && isThingSent(text)) return as("information")
  return !line.inItem && line.links.length === 0 && isName(text, reading)
    ? as("service")
    : as("other", line.text)
}

/** → and other signs before what for. */
const sign = /^\s*[→⇒➡▶►▸>＞・●○■◆]+\s*/u
const isWhole = /(ます|です|ません|ました)。?$/u
/** ご質問にお答えするため（平日10〜16時） */
const behindPurpose = /(ため|目的)[（(][^（()）]*[）)]$/u

const isPurpose = /(ため|目的)$/u
const announces = /(?:次|以下|下記)の[^。、]{0,12}(?:情報|データ|項目)/u

/** LINE広告の効果を測定するために、次の情報を送信します, over the list of it. */
export function announcedPurpose(line: Line, reading: Reading): RoleOfLine | undefined {
  if (!announces.test(line.text)) return undefined
  const text = line.text.replace(ownTopic, "").replace(/^、/u, "")
  const [said] = statedIn([{ ...line, text }], "purpose", reading)
  return said === undefined ? undefined : { role: "purpose", line: said }
}

function isName(text: string, { names, roleOf }: Reading): boolean {
  if (text.length > 60 || isPhrase(text) || roleOf(text) !== undefined) return false
  return (
    names.isService(text) ||
    (!/\d{4}|予定|更新/u.test(text) && /^[\p{Script=Latin}\p{Script=Katakana}\p{Script=Han}]/u.test(text))
  )
}
