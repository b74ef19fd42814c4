import { findTerms } from "./find-terms.ts"
import type { ItemPart } from "./item-part.ts"
import { namesAProduct } from "./names-a-product.ts"
import { isNameAlike, nameRole } from "./names-in-item.ts"
import { asShown, splitOutsideBrackets, splitSentences } from "./plain-text.ts"
import { purposeFirst } from "./purpose-first.ts"
import { namesPurpose } from "./read-purposes.ts"
import { readSentence } from "./read-sentence.ts"
import type { Reading } from "./reading.ts"
import { isThingSent } from "./sent-things.ts"
import { turnedParts } from "./turned-item.ts"

/**
 * What the signs of an item set apart: "X（アクセス解析）", "X：広告配信のため", "X（決済）：課金に必要な情報",
 * "Google LLC – X – 閲覧URL – 解析のため". `isList`: others beside it are such items, so that a noun behind a name says
 * what for and a name nobody knows is one. Empty for any other text.
 */
export function itemParts(text: string, isList: boolean, reading: Reading): readonly ItemPart[] {
  if (isRunningText(text)) return isList ? sentenceParts(text, reading) : []
  const reversed = purposeFirst(text, isList, reading)
  if (reversed !== undefined)
    return [
      { role: "party", text: reversed.name },
      { role: "purpose", text: reversed.purpose },
    ]
  const turned = turnedParts(text, reading)
  if (turned.length > 0) return turned
  const parts = partsOf(text)
  if (parts.length < 2 || text.length > 300) return []
  const roles = parts.map((part, at) => roleOf(part, at, { isList, reading }))
  const tells = roles.some((role) => role === "information" || role === "purpose")
  const isNamed = roles[0] === "party" || roles[0] === "service"
  if (!isNamed || !tells || roles.includes(undefined)) return []
  const isToldWhole = parts.some((part, at) => at > 1 && /(ため|目的)$/u.test(part))
  return parts.flatMap((part, at) => {
    const role = roles[at]
    const isKind = at === 1 && role === "purpose" && isToldWhole
    return role === undefined || isKind ? [] : [{ role, text: role === "purpose" ? withoutUse(part) : part }]
  })
}

/** …を分析のために送信します。 and …を送信 are read as sentences; …のために利用します says only what for. */
function isRunningText(text: string): boolean {
  return (
    (/(ます|です|ません|である)(。|$)/u.test(text) || endsInNoun.test(text)) &&
    !/^[^。]*に(利用|使用)し(てい|ており)?ます。?$/u.test(text)
  )
}

/** …のため、閲覧情報を送信（任意機能）: a sentence whose verb is left as a noun. */
const endsInNoun =
  /(?<=[をが](?:自動的に|外部に|外部へ)?)(送信|提供|共有|送付|転送|収集|取得)(?:[（(][^（()）]{1,20}[）)])?。?$/u

/** X（Y社）：質問の内容を送信します。: a name, and sentences about it. */
function sentenceParts(text: string, reading: Reading): readonly ItemPart[] {
  const [, name = "", within = "", said = ""] =
    /^([^：:（(。]{2,40})(?:[（(]([^（()）]{2,60})[）)])?\s*[：:]\s*(.{4,1000})$/u.exec(text) ?? []
  const beside = { isList: true, reading }
  const named = [asShown(name), withoutLabel(within)].flatMap((part, at): readonly ItemPart[] => {
    const role = part === "" ? undefined : roleOf(part, at, beside)
    return role === undefined ? [] : [{ role, text: part }]
  })
  if (named[0]?.text !== asShown(name) || named[0].role === "purpose") return []
  const told = splitSentences(toOne(said.replace(endsInNoun, "$1します。"))).flatMap((sentence) =>
    readSentence(sentence, reading),
  )
  if (told.some(({ status }) => status === "planned" || status === "not-a-send")) return []
  const parts = told.flatMap(({ information, purposes }): readonly ItemPart[] => [
    ...information.map((each) => ({ role: "information" as const, text: each })),
    ...Object.values(purposes)
      .flat()
      .map((each: string) => ({ role: "purpose" as const, text: each })),
  ])
  return parts.length === 0 ? [] : [...named, ...parts]
}

/** 閲覧情報を送信します goes to the one named before. */
function toOne(said: string): string {
  return /^[^。]*[をが][^、。]{0,10}(送信|転送|送付)/u.test(said) ? `同社へ、${said}` : said
}

/** …のために利用します says what for. */
function withoutUse(purpose: string): string {
  return purpose.replace(/に(利用|使用)し(てい|ており)?(ます)?。?$/u, "")
}

function partsOf(text: string): readonly string[] {
  const dashed = text.split(/\s[-–—―|｜]\s|[｜|]/u).map(asShown)
  if (dashed.length >= 3) return dashed.filter(Boolean)
  const [first = "", second = ""] = dashed
  if (dashed.length === 2 && second !== "") return [first, ...bracketApart(second)]
  const [, named = "", within = "", said = ""] =
    /^([^：:（(]{2,60})[（(]([^（()）]{2,40})[）)]\s*[：:]\s*(.+)$/u.exec(text) ?? []
  if (named !== "") return [asShown(named), withoutLabel(within), ...bracketApart(asShown(said))]
  const [, name, rest] = /^([^：:（(]{2,60})(?:[：:]\s*|[（(])(.+?)[）)]?$/u.exec(text) ?? []
  return name === undefined || rest === undefined ? [] : [asShown(name), asShown(rest)]
}

/** アクセス解析（閲覧ページ、滞在時間）, 音声（採点のため） */
function bracketApart(text: string): readonly string[] {
  const [, before = "", within = ""] = /^([^（(]{2,80})[（(]([^（()）]{2,80})[）)]$/u.exec(text) ?? []
  return before === "" ? [text] : [asShown(before), asShown(within)]
}

function withoutLabel(text: string): string {
  return asShown(text.replace(/^(提供元|提供者|提供会社|運営会社|送信先)[：:]/u, ""))
}

interface Beside {
  readonly isList: boolean
  readonly reading: Reading
}

/** The first part, and a second beside others, name someone; the rest is told by its words. */
function roleOf(part: string, at: number, beside: Beside): ItemPart["role"] | undefined {
  const named = at < 2 ? nameRole(part, beside.reading.names) : undefined
  if (named !== undefined) return named
  if (at > 0) return toldRole(part, at, beside)
  if (!beside.isList || !isNameAlike(part, beside.reading)) return undefined
  return namesAProduct(part) ? "service" : "party"
}

function toldRole(part: string, at: number, { isList, reading }: Beside): ItemPart["role"] | undefined {
  const { information, purposes } = reading
  const isPurpose = namesPurpose(part, purposes)
  if (/(ため|目的)$/u.test(part) || (at === 1 && isPurpose)) return "purpose"
  if (findTerms(part, information.lexicon).length > 0) return "information"
  const isThing = at > 1 && splitOutsideBrackets(part, "、").some((each) => isThingSent(each))
  if (isList && isThing) return "information"
  return isPurpose || (isList && isNoun(part, at)) ? "purpose" : undefined
}

/** スパムの防止 behind a name, and no sentence or address. */
function isNoun(part: string, at: number): boolean {
  return at === 1 && part.length <= 40 && !/[。:/→>]|(ます|です|ください|開く)$/u.test(part)
}
