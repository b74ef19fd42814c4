import { findTerms } from "../information/find-terms.ts"
import { nameWithoutForm } from "../names/company-name.ts"
import { splitCountry } from "../names/country.ts"
import { nameMentions } from "../names/name-mentions.ts"
import { isNameAlike, nameRole } from "../names/names-in-item.ts"
import { asShown, comparable, splitOutsideBrackets } from "../plain-text.ts"
import { namesPurpose } from "../purposes/read-purposes.ts"
import type { Reading } from "../reading.ts"
import { act, isNoun } from "../sentences/phrase-patterns.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import type { ItemPart } from "./item-part.ts"

/** One part of an item between its signs. */
interface Piece {
  readonly text: string
  /** It stands behind an arrow: whoever it names receives what stands before. */
  readonly isAimedAt: boolean
}

const longest = 240

/**
 * List items that name the receiver behind what is sent or what for: "音声データ → X（文字起こしのため）",
 * "起動時：端末情報（X社のサーバー）", "エラー監視 — X：端末情報". `isList`: others beside it are such items, so that any words will do. Empty for any other text,
 * and where a name begins it.
 */
export function turnedParts(text: string, isList: boolean, reading: Reading): readonly ItemPart[] {
  if (text.length > longest || /[。]./u.test(text) || /https?:/u.test(text)) return []
  if (isLabelledInBrackets(text, reading) || makerInBrackets.test(text)) return []
  const pieces = piecesOf(text, reading)
  const isOpen = isList && !pieces.some(({ isAimedAt }) => isAimedAt)
  const open = (piece: Piece, at: number) => nounIn(piece, at === 0 ? "purpose" : "information")
  const [first, ...rest] = pieces.map(
    (piece, at) => partOf(piece, reading) ?? (isOpen ? open(piece, at) : undefined),
  )
  const parts = [first, ...rest].flatMap((part) => part ?? [])
  const named = parts.filter(({ role }) => isName(role))
  if (first === undefined || isName(first[0]?.role) || named.length === 0 || named.length > 2) return []
  if (named.some((one) => isCalledAfter(first[0], one))) return []
  return parts.length > named.length && rest.every((part) => part !== undefined) ? parts : []
}

/** …（送信される情報：閲覧履歴）: what is sent is told there, not at the beginning. */
function isLabelledInBrackets(text: string, { roleOf }: Reading): boolean {
  return roleOf(/.[（(]([^（()：:]{2,20})[：:]/u.exec(text)?.[1] ?? "") === "information"
}

/** X（提供：Y社）: two names, the product's first. */
const makerInBrackets = /.[（(](提供|運営|開発|販売)(元|者|会社|事業者|企業)?\s?[：:]/u

/** みのりナビ（株式会社みのり） is a product called after its maker, and not what is done there. */
function isCalledAfter(first: ItemPart | undefined, maker: ItemPart): boolean {
  const bare = comparable(nameWithoutForm(maker.text))
  return first?.role === "purpose" && bare.length > 1 && comparable(first.text).startsWith(bare)
}

function isName(role: ItemPart["role"] | undefined): boolean {
  return role === "party" || role === "service"
}

function piecesOf(text: string, reading: Reading): readonly Piece[] {
  const signed = text
    .normalize("NFKC")
    .replace(/\s*※.*$/u, "")
    .replace(/\s[-–—―]\s|\s*[：:]\s*/gu, "｜")
    .replace(/\s*(?:->|=>|[→⇒➡➔►▶])\s*/gu, "｜→")
  return splitOutsideBrackets(signed, "｜").flatMap((part) => {
    const isAimedAt = part.startsWith("→")
    return bracketApart(part.replace("→", ""), reading).map((each, at) => ({
      text: each,
      isAimedAt: isAimedAt && at === 0,
    }))
  })
}

/** A bracket behind a name says more of it, one that holds a name names the receiver; others belong to their words. */
function bracketApart(part: string, reading: Reading): readonly string[] {
  const { name } = splitCountry(part, reading.vocabulary)
  const [, before = "", within = ""] = /^(.{2,80}?)\s*\(([^()]{2,80})\)$/u.exec(name) ?? []
  if (before === "") return [name]
  const isApart = [before, within].some((each) => roleOfName(withoutServer(each), reading) !== undefined)
  return isApart || /(ため|目的)$/u.test(within) ? [asShown(before), asShown(within)] : [name]
}

/** X社のサーバー, X APIサーバーへ: X. */
function withoutServer(text: string): string {
  return asShown(text.replace(/(社|様)?の?\s?(サーバー?|クラウド|側)?(上|内)?(へ|に|宛て?)?(送信)?$/u, ""))
}

/** Google Gemini API is named by its maker's name, whatever the tables have of it; X社が取得します is no name. */
function roleOfName(name: string, reading: Reading): ReturnType<typeof nameRole> {
  if (/(ます|ません|です)$/u.test(name)) return undefined
  const isOfMaker = () =>
    /^[\p{Script=Latin}\d\s.-]+$/u.test(name) && nameMentions(name, reading)[0]?.from === 0
  return nameRole(name, reading.names) ?? (isOfMaker() ? "service" : undefined)
}

/** What a piece tells; empty for remarks (有料プランのみ), undefined where it is none of this. */
function partOf({ text, isAimedAt }: Piece, reading: Reading): readonly ItemPart[] | undefined {
  const name = withoutServer(text)
  const role = roleOfName(name, reading)
  if (role !== undefined && name.length <= 60 && !/を|[がへ]\s/u.test(name)) return [{ role, text: name }]
  if (isAimedAt) return isNameAlike(name, reading) ? [{ role: "party", text: name }] : undefined
  if (isRemark(text)) return []
  return toldIn(text, reading)
}

/** 不具合の報告 before the rest, 文字起こしした文章 behind it: words that the tables lack. */
function nounIn({ text }: Piece, role: "purpose" | "information"): readonly ItemPart[] | undefined {
  const isShort = role === "information" || (text.length <= 20 && !text.includes("、"))
  return isNoun.test(text) && !/[をへ。]|(ます|です)/u.test(text) && isShort ? [{ role, text }] : undefined
}

function isRemark(text: string): boolean {
  return /(のみ|場合|限り|任意|オプション|必要な場合)$/u.test(text) || /(サーバー?|リージョン)$/u.test(text)
}

function toldIn(text: string, reading: Reading): readonly ItemPart[] | undefined {
  const [, occasion = ""] = /^([^、]{2,30}?)の?(?:(?<!日)時|際|とき)(?:に|のみ)?$/u.exec(text) ?? []
  if (occasion !== "") return act.test(occasion) ? [{ role: "purpose", text: occasion }] : []
  if (/(ため|目的)$/u.test(text)) return [{ role: "purpose", text }]
  if (isInformation(text, reading)) return [{ role: "information", text }]
  const isPurpose = namesPurpose(text, reading.purposes) || reading.names.isFunction(text) || act.test(text)
  return isPurpose ? [{ role: "purpose", text }] : undefined
}

/** お問い合わせへの回答 is what is done. */
function isInformation(text: string, { information, names }: Reading): boolean {
  if (names.isFunction(text) || (text.includes("への") && act.test(text))) return false
  const known = findTerms(text, information.lexicon).length > 0 && !act.test(text)
  return known || splitOutsideBrackets(text, "、,").some((each) => isThingSent(each))
}
