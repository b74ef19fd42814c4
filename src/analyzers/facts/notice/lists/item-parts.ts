import { findTerms } from "../information/find-terms.ts"
import { namesAProduct } from "../names/names-a-product.ts"
import { isNameAlike, nameRole } from "../names/names-in-item.ts"
import { asShown, splitOutsideBrackets } from "../plain-text.ts"
import { namesPurpose } from "../purposes/read-purposes.ts"
import type { Reading } from "../reading.ts"
import { rememberPerPage } from "../remember.ts"
import { act } from "../sentences/phrase-patterns.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import type { ItemPart } from "./item-part.ts"
import { purposeFirst } from "./purpose-first.ts"
import { endsInNoun, sentencesBehindName } from "./sentences-behind-name.ts"
import { turnedParts } from "./turned-item.ts"

/**
 * What the signs of an item set apart: "X（アクセス解析）", "X：広告配信のため", "X（決済）：課金に必要な情報",
 * "Google LLC – X – 閲覧URL – 解析のため". `isList`: others beside it are such items, so that a noun behind a name says
 * what for and a name nobody knows is one. Empty for any other text.
 */
export function itemParts(whole: string, isList: boolean, reading: Reading): readonly ItemPart[] {
  return isList ? partsAmongOthers(whole, reading) : partsAlone(whole, reading)
}

const partsAmongOthers = rememberPerPage((whole: string, reading: Reading) => partsIn(whole, true, reading))
const partsAlone = rememberPerPage((whole: string, reading: Reading) => partsIn(whole, false, reading))

function partsIn(whole: string, isList: boolean, reading: Reading): readonly ItemPart[] {
  const text = whole
    .replace(/。$/u, "")
    .replace(colonAtEnd, "$1")
    .replace(noteInBrackets, "$1")
    .replace(/^【([^【】]{2,20})】\s*/u, "$1 — ")
  if (isRunningText(text)) return isList ? sentencesBehindName(text, reading) : []
  const sent = sentInBracket(text, reading)
  const reversed = purposeFirst(text.slice(0, text.length - sent.length), isList, reading)
  if (reversed !== undefined)
    return [
      { role: "party", text: reversed.name },
      ...(sent === "" ? [] : [{ role: "information" as const, text: sent.slice(1, -1) }]),
      { role: "purpose", text: reversed.purpose },
    ]
  const turned = turnedParts(text, isList, reading)
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
    return role === undefined || isKind ? [] : [{ role, text: valueIn(part, role, reading) }]
  })
}

/** アクセス解析：X「Y」（閲覧URL、IPアドレス）: the bracket at the end, where it holds what is sent. */
function sentInBracket(text: string, { matterOf }: Reading): string {
  const [bracket = "", within = ""] = /[（(]([^（()）]{2,120})[）)]$/u.exec(text) ?? []
  const parts = within.split(/[、,，]/u)
  return parts.length > 0 && parts.some((part) => matterOf(part.trim()) === "information") ? bracket : ""
}

/** X（決済）： before a link. */
const colonAtEnd = /([）)])\s?[：:]$/u
/** X（解析 ※任意） */
const noteInBrackets = /([（(][^（()）※]{2,40}?)\s?※[^（()）]{1,60}(?=[）)]$)/u

/** …を分析のために送信します。 and …を送信 are read as sentences; …のために利用します says only what for. */
function isRunningText(text: string): boolean {
  return (
    (/(ます|です|ません|である)(。|$)/u.test(text) || endsInNoun.test(text)) &&
    !/^[^。]*に(利用|使用)し(てい|ており)?ます。?$/u.test(text)
  )
}

/** 送信される情報：Cookie in brackets and 送信情報はCookie bear a label of their own. */
function valueIn(part: string, role: ItemPart["role"], { roleOf }: Reading): string {
  if (role === "purpose") return withoutUse(part)
  const [, label = "", value = ""] = /^([^：:は]{2,20})(?:[：:]|は、?)\s*(.+)$/u.exec(part) ?? []
  return role === "information" && roleOf(label) === role ? value : part
}

/** …のために利用します says what for. */
function withoutUse(purpose: string): string {
  return purpose.replace(/に(利用|使用)(し(てい|ており)?(ます)?)?。?$/u, "")
}

function partsOf(text: string): readonly string[] {
  const dashed = text.split(/\s[-–—―|｜]\s|[｜|]|\s?[…‥→⇒]+\s?/u).map(asShown)
  if (dashed.length >= 3) return dashed.filter(Boolean)
  const [first = "", second = ""] = dashed
  if (dashed.length === 2 && second !== "")
    return [first, ...splitOutsideBrackets(second, "。").flatMap(bracketApart)]
  const [, named = "", within = "", said = ""] =
    /^([^：:（(]{2,60})[（(]([^（()）]{2,40})[）)]\s*[：:]\s*(.+)$/u.exec(text) ?? []
  if (named !== "") return [asShown(named), withoutLabel(within), ...bracketApart(asShown(said))]
  const [, before = "", told = ""] = /^([^：:（(]{2,60})[：:]\s*(\S.*)$/u.exec(text) ?? []
  if (before !== "" && /[）)]$/u.test(told)) return [asShown(before), ...purposeApart(asShown(told))]
  const [, name, rest] = /^([^：:（(]{2,60})(?:[：:]\s*|[（(])(.+?)[）)]?$/u.exec(text) ?? []
  return name === undefined || rest === undefined ? [] : [asShown(name), asShown(rest)]
}

/** アクセス解析（閲覧ページ、滞在時間）, 音声（採点のため） */
function bracketApart(text: string): readonly string[] {
  const [, before = "", within = ""] = /^([^（(]{2,80})[（(]([^（()）]{2,80})[）)]$/u.exec(text) ?? []
  return before === "" ? [text] : [asShown(before), asShown(within)]
}

/** 閲覧ページ、滞在時間（アクセス解析のため）; what else stands in the bracket belongs to what is sent. */
function purposeApart(text: string): readonly string[] {
  const parts = bracketApart(text)
  const within = parts[1] ?? ""
  return /(ため|目的)$/u.test(within) || act.test(within) ? parts : [text]
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
