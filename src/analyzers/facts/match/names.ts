import { exactTerm, findSqueezed } from "../notice/information/find-terms.ts"
import { withoutHosts } from "../notice/names/hosts.ts"
import { comparable, type Squeezed, squeeze } from "../notice/plain-text.ts"
import { oneForm, withoutLatinForm } from "./company-core.ts"
import type { NameIndex } from "./name-index.ts"
import type { How } from "./statement.ts"

/** A name met in a text: a company's and how it names it, or a service's. */
export interface FoundName {
  readonly company?: { readonly id: string; readonly how: How }
  readonly service?: string
  /** A service that goes by the company's own name (Facebook), beside the company. */
  readonly wide?: string
  /** The name goes on (Amazon Web Services, YouTube広告): not the company or service but something of its. */
  readonly goesOn: boolean
}

const order: readonly How[] = ["legal", "former", "alias", "brand"]

/** The names in a text, the longest first and none inside another. A host is one only where it is a name (Amazon.com). */
export function findNames(text: string, { lexicon, short }: NameIndex): readonly FoundName[] {
  const isName = (host: string) => exactTerm(host, lexicon).length > 0
  const squeezed = squeeze(oneForm(withoutHosts(text, isName)))
  const form = squeeze(withoutLatinForm(squeezed.source)).text.length
  const met = findSqueezed(squeezed, lexicon).filter(
    ({ from, to }) => from < form && isOwnWord(squeezed, from, to),
  )
  const starts = new Set(met.map(({ from }) => from))
  const long = met.flatMap(({ to, ids }) =>
    named(ids, {
      company: goesOn(squeezed, to),
      service: !starts.has(to) && productGoesOn(squeezed, to),
    }),
  )
  const whole = wholeParts(text).flatMap((part): FoundName[] => {
    const company = short.get(comparable(part))
    return company === undefined ? [] : [{ company, goesOn: false }]
  })
  return [...long, ...whole]
}

/** Whether more of a name follows, of a company's and of a service's. */
interface RunsOn {
  readonly company: boolean
  readonly service: boolean
}

function named(ids: readonly string[], runsOn: RunsOn): readonly FoundName[] {
  const found = new Map<string, FoundName>()
  for (const id of ids) {
    const [kind = "", how, ...rest] = id.split(":")
    const service = [how, ...rest].join(":")
    if (kind === "company") keepSurest(found, rest.join(":"), { how: how as How, goesOn: runsOn.company })
    else found.set(id, { [kind]: service, goesOn: runsOn.service })
  }
  return [...found.values()]
}

function keepSurest(
  found: Map<string, FoundName>,
  id: string,
  { how, goesOn: runsOn }: { readonly how: How; readonly goesOn: boolean },
): void {
  const known = found.get(id)?.company
  if (known !== undefined && order.indexOf(known.how) <= order.indexOf(how)) return
  found.set(id, { company: { id, how }, goesOn: runsOn && how !== "legal" })
}

/** The parts that stand between separators and brackets. */
export function wholeParts(text: string): readonly string[] {
  return text.split(/[、,，/／・()（）「」\n]|および|及び/u).map((part) => part.trim())
}

const katakana = /[\p{Script=Katakana}]/u

/** A name in katakana is no part of a longer katakana word (メタ in メタデータ). */
function isOwnWord({ text, gaps }: Squeezed, from: number, to: number): boolean {
  const joins = (at: number) =>
    at > 0 &&
    at < text.length &&
    !gaps.has(at) &&
    katakana.test(text.charAt(at - 1)) &&
    katakana.test(text.charAt(at))
  return !joins(from) && !joins(to)
}

const ending =
  /^([、,，/／・()（）「」:：。\n]|の|が|は|に|を|と|や|および|及び|また|又|社|より|各種|サビス|グルプ|広告主|等|など|ほか|他|inc|llc|corp|ltd|kk|co|株式会社|合同会社|有限会社|,|\|)/u

/** Whether more of a proper name follows: a Latin word, katakana or kanji right after it. */
function goesOn({ text }: Squeezed, to: number): boolean {
  const rest = text.slice(to)
  return rest !== "" && !ending.test(rest)
}

/** Words behind a product's name that leave it the same product. */
const sameProduct =
  /^(apis?|sdk|tags?|pixel|js|script|platform|services?|cdn|plugins?|widgets?|embed(ded)?|cookies?|for|and|or|by|via|of|on|with|web|ios|android|inc|llc|corp|ltd|co|kk|v|ver|version|beta|pro|enterprise|premium|standard)$/u

/** Whether a service's name is only the beginning of another product's: Firebase App Check, YouTube広告. */
function productGoesOn({ text, gaps }: Squeezed, to: number): boolean {
  const rest = text.slice(to)
  if (/^(広告|ads?(?![a-z]))/u.test(rest)) return true
  const letters = /^[a-z]+/u.exec(rest)?.[0] ?? ""
  const end = Array.from(letters).findIndex((_, at) => at > 0 && gaps.has(to + at))
  const word = end < 0 ? letters : letters.slice(0, end)
  return word !== "" && !sameProduct.test(word)
}
