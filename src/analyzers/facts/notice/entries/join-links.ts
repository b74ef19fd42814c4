import { findTerms } from "../information/find-terms.ts"
import { type Block, linesOf, type Section } from "../layout/outline.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { ReadEntry } from "./read-entry.ts"
import { isPlain, type LinkKind, type NamedLink, namedLinks, toldLinks } from "./told-links.ts"

/** A link with what its words name. */
interface Known extends NamedLink {
  readonly plain: string
  readonly services: ReadonlySet<string>
  readonly companies: ReadonlySet<string>
}

/** Gives entries the addresses for opting out and of policies that the notice lists apart, by the names they stand beside. */
export function withListedLinks(
  entries: readonly ReadEntry[],
  page: readonly Section[],
  { base, reading }: { readonly base: string; readonly reading: Reading },
): readonly ReadEntry[] {
  if (entries.every(({ optOut, policy }) => optOut !== undefined && policy !== undefined)) return entries
  const given = (kind: LinkKind) =>
    [...page.flatMap((section) => listed(section, kind, reading)), ...toldLinks(page, kind)].map((link) =>
      knownIn(link, reading),
    )
  const [optOuts, policies] = [given("opt-out"), given("policy")]
  const perOperator = Map.groupBy(entries, ({ operator }) => comparable(operator ?? ""))
  return entries.map((entry) => {
    const isOnly = perOperator.get(comparable(entry.operator ?? ""))?.length === 1
    const address = (links: readonly Known[]) => addressFor(entry, links, { isOnly, base, reading })
    const optOut = entry.optOut ?? address(optOuts)
    const policy =
      entry.policy ??
      address(
        policies.filter(
          ({ href, name }) => href !== optOut || isCalledPolicy.test(name.replace(/https?:\/\/\S+/gu, "")),
        ),
      )
    return {
      ...entry,
      ...(optOut === undefined ? {} : { optOut }),
      ...(policy === undefined ? {} : { policy }),
    }
  })
}

/** The address for opting out is the policy's as well only where it is called so. */
const isCalledPolicy = /(プライバシー|ポリシー|保護方針|privacy|policy)/iu

function knownIn(link: NamedLink, { services, companies }: Reading): Known {
  return {
    ...link,
    plain: comparable(link.name),
    services: idsIn(link.name, services),
    companies: idsIn(link.name, companies),
  }
}

function idsIn(text: string, lexicon: Reading["services"]): ReadonlySet<string> {
  return new Set(findTerms(text, lexicon).flatMap(({ ids }) => ids))
}

/** The links under headings オプトアウト, or 各社のプライバシーポリシー. */
function listed(section: Section, role: LinkKind, reading: Reading): readonly NamedLink[] {
  const isHeaded = section.source === "heading" && isAbout(section, role, reading)
  if (isHeaded) return namedLinks(section.children.flatMap(linesOf))
  const below = section.children.flatMap((child) =>
    child.kind === "section" ? listed(child, role, reading) : [],
  )
  return [...below, ...announced(section, role)]
}

const stopping = /オプトアウト|無効化|停止/u
/** Words of which a sentence holds all, in this order. */
const announces: Readonly<Record<LinkKind, readonly (readonly RegExp[])[]>> = {
  "opt-out": [
    [/以下|下記|次の|各社|各事業者|リンク/u, stopping],
    [stopping, /以下|下記|次の|各社|各事業者|リンク|可能/u],
  ],
  policy: [[/各社|各事業者|送信先/u, /プライバシーポリシー|個人情報保護方針/u, /以下|下記|次/u]],
}

/** The list below a line such as 以下の URL より停止（オプトアウト）することが可能です; a line within one begins no other. */
function announced({ children }: Section, role: LinkKind): readonly NamedLink[] {
  let from = 0
  return children.flatMap((child, at) => {
    if (at < from || child.kind !== "line" || !says(child.text, announces[role])) return []
    const end = children.findIndex((each, place) => place > at && !goesOn(each))
    from = end < 0 ? children.length : end
    return namedLinks(children.slice(at + 1, from).flatMap(linesOf))
  })
}

function goesOn(block: Block): boolean {
  return block.kind === "section" ? block.source === "item" : block.links.length > 0 || block.inItem
}

function says(text: string, ways: readonly (readonly RegExp[])[]): boolean {
  return text.split("。").some((sentence) => ways.some((words) => holdsInOrder(sentence, words)))
}

/** Word by word: one expression for all of them would try each first word with each last one. */
function holdsInOrder(sentence: string, words: readonly RegExp[]): boolean {
  let rest = sentence
  return words.every((word) => {
    const found = word.exec(rest)
    rest = rest.slice((found?.index ?? 0) + (found?.[0].length ?? 0))
    return found !== null
  })
}

function isAbout(section: Section, wanted: LinkKind, { roleOf }: Reading): boolean {
  const { title, role, children } = section
  if (wanted === "policy" && !isPlain(section)) return false
  const text = title?.text ?? ""
  if (children.length === 0 || text.length > 50) return false
  const found = role ?? roleOf(text)
  return (
    found === wanted || (wanted === "opt-out" && /(オプトアウト|無効化|送信の?停止|配信の?停止)/u.test(text))
  )
}

interface Where {
  /** The entry is the notice's only one of its company. */
  readonly isOnly: boolean
  readonly base: string
  readonly reading: Reading
}

function addressFor(
  { service, operator, heading }: ReadEntry,
  links: readonly Known[],
  { isOnly, base, reading }: Where,
): string | undefined {
  if (links.length === 0) return undefined
  const product = service ?? (operator === undefined ? heading : undefined)
  const found = ofService(product, links, reading) ?? ofCompany(operator, links, { isOnly, reading })
  return found === undefined ? undefined : (URL.parse(found.href, base)?.href ?? found.href)
}

function ofService(
  product: string | undefined,
  links: readonly Known[],
  { services }: Reading,
): Known | undefined {
  if (product === undefined) return undefined
  const [name, ids] = [comparable(product), idsIn(product, services)]
  return links.find((link) => isCalled(link, name) || !ids.isDisjointFrom(link.services))
}

/** A company's link holds for all its services, unless it names one of them and there are others. */
function ofCompany(
  operator: string | undefined,
  links: readonly Known[],
  { isOnly, reading }: Pick<Where, "isOnly" | "reading">,
): Known | undefined {
  if (operator === undefined) return undefined
  const [name, ids] = [comparable(operator), idsIn(operator, reading.companies)]
  const isOfOne = ({ services }: Known) => [...services].some((id) => ids.has(id.split("/")[0] ?? ""))
  const isMeant = (link: Known) =>
    !isOfOne(link) &&
    (isCalled(link, name) || (link.services.size === 0 && !ids.isDisjointFrom(link.companies)))
  return links.find(isMeant) ?? (isOnly ? links.find(isOfOne) : undefined)
}

function isCalled({ plain }: Known, name: string): boolean {
  return name.length > 2 && plain.includes(name)
}
