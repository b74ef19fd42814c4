import { exactTerm, findSqueezed, type Lexicon } from "../information/find-terms.ts"
import { isProperPart, type Squeezed, squeeze } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { rememberPerPage } from "../remember.ts"
import { hasCompanyForm } from "./company-name.ts"
import { formalNames } from "./formal-names.ts"
import { endOfProduct, isOfHost, isWrittenAsName } from "./known-companies.ts"
import { strangersIn, tellsOfSending } from "./stranger-names.ts"

/**
 * A company, a service, or both in one (Google LLC（Google Analytics）) that running text names. Offsets are in the
 * text; `keys` are the knowledge's ids of the service and of its company. `isSelf`: the text calls it 当社.
 */
export interface NameMention {
  readonly from: number
  readonly to: number
  readonly operator?: string
  readonly service?: string
  readonly keys: readonly string[]
  readonly isSelf?: true
  /** What the words beside the name say it does (アクセス解析ツール「X」). */
  readonly does?: string
}

/** The companies and services named in a text (NFKC), each with what belongs to its name, in their order. */
export const nameMentions = rememberPerPage(mentionsIn)

function mentionsIn(text: string, reading: Reading): readonly NameMention[] {
  const squeezed = squeeze(text)
  const known = (lexicon: Lexicon) => ({ text, squeezed, lexicon })
  const named = [
    ...formalNames(text, reading.companies),
    ...knownNames(known(reading.services), "service").map((one) => asReceiver(text, one, reading)),
    ...knownNames(known(reading.companies), "operator"),
  ]
  const all = [...named, ...lettersBeside(text, named, reading), ...strangersIn(text)]
  const apart = all.filter((one, at) => !all.some((other, place) => yields(one, other, at > place)))
  return apart.sort((a, b) => a.from - b.from)
}

/** X in a list with other names (Meta、X、LINE), and nowhere else. */
function lettersBeside(
  text: string,
  named: readonly NameMention[],
  { companies }: Reading,
): readonly NameMention[] {
  return [...text.matchAll(/(?<=[、,・/])X(?=[、,・/])|(?<=[、,・/])X(?=[のをにへ)])/gu)].flatMap(
    ({ index }) => {
      const isBeside = named.some(({ from, to }) => to === index - 1 || from === index + 2)
      return isBeside
        ? [{ from: index, to: index + 1, operator: "X", keys: exactTerm("X Corp.", companies) }]
        : []
    },
  )
}

interface Sought {
  readonly text: string
  readonly squeezed: Squeezed
  readonly lexicon: Lexicon
}

function knownNames({ text, squeezed, lexicon }: Sought, as: "service" | "operator"): readonly NameMention[] {
  return findSqueezed(squeezed, lexicon).flatMap(({ from, to, ids }) => {
    const start = squeezed.offsets[from] ?? 0
    const end = longVowel(text, (squeezed.offsets[to - 1] ?? 0) + 1)
    if (isProperPart(text, start, end) || ofAccount.test(text.slice(end, end + 12))) return []
    if (isOfHost(ids)) return nameOfHost(text, { from: start, to: end, keys: ids })
    const product = as === "operator" ? productOf(text, { from: start, to: end, keys: ids }) : undefined
    if (product !== undefined) return [product]
    return [{ from: start, to: end, [as]: text.slice(start, end), keys: ids }]
  })
}

const isSentTo = /^社?(?:へ|に(?:自動的に|直接)?(?:送|渡|転送|提供))/u

/** Apple is a word for the product and the company; Apple へ送信 means the one who receives. */
function asReceiver(
  text: string,
  { service = "", ...named }: NameMention,
  { companies }: Reading,
): NameMention {
  const isBoth = isSentTo.test(text.slice(named.to)) && exactTerm(service, companies).length > 0
  return isBoth ? { ...named, operator: service } : { ...named, service }
}

/** Google Gemini 2.5 Flash: the company, and the whole as its product that no table has. */
function productOf(text: string, { from, to, keys }: NameMention): NameMention | undefined {
  const operator = text.slice(from, to)
  const end = /^[A-Za-z]+$/u.test(operator) && tellsOfSending(text) ? endOfProduct(text, to) : undefined
  return end === undefined ? undefined : { from, to: end, operator, service: text.slice(from, end), keys }
}

/** LINE表示名, Googleアカウント: what users have there, sent or not; nobody is told of as the one who receives. */
const ofAccount =
  /^\s?(アカウント|ユーザーID|表示名|ユーザー名|プロフィール|アイコン|(連携|ログイン)の?(時|際|とき|した場合)|情報(?=[、:()]|$))/u

/** A company known by its hosts, or a product that begins with its name. */
function nameOfHost(text: string, { from, to, keys }: NameMention): readonly NameMention[] {
  if (!isWrittenAsName(text, { from, to })) return []
  const end = hasCompanyForm(text.slice(from, to)) ? undefined : endOfProduct(text, to)
  if (end !== undefined) return [{ from, to: end, service: text.slice(from, end), keys }]
  return [{ from, to, operator: text.slice(from, to), keys }]
}

/** A long vowel mark is not in the compared form, but belongs to the name. */
function longVowel(text: string, end: number): number {
  return /^ー+/u.exec(text.slice(end))?.[0] === undefined ? end : longVowel(text, end + 1)
}

/** Overlapping names: the longer one holds; of equals the one found first. */
function yields(one: NameMention, other: NameMention, isLater: boolean): boolean {
  if (one === other || one.to <= other.from || other.to <= one.from) return false
  const [own, theirs] = [one.to - one.from, other.to - other.from]
  return own === theirs ? isLater : own < theirs
}
