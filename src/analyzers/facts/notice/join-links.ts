import { findTerms } from "./find-terms.ts"
import { type Line, linesOf, type Section } from "./outline.ts"
import { asShown, comparable } from "./plain-text.ts"
import type { ReadEntry } from "./read-entry.ts"
import type { Reading } from "./reading.ts"

/** An address with the name of the service or company it is given for. */
interface NamedLink {
  readonly name: string
  readonly href: string
}

/** Gives entries the addresses for opting out and of policies that the notice lists apart, by the names they stand beside. */
export function withListedLinks(
  entries: readonly ReadEntry[],
  page: readonly Section[],
  { base, reading }: { readonly base: string; readonly reading: Reading },
): readonly ReadEntry[] {
  if (entries.every(({ optOut, policy }) => optOut !== undefined && policy !== undefined)) return entries
  const optOuts = page.flatMap((section) => listed(section, "opt-out", reading))
  const policies = page.flatMap((section) => listed(section, "policy", reading))
  return entries.map((entry) => {
    const optOut = entry.optOut ?? addressFor(entry, optOuts, { base, reading })
    const policy = entry.policy ?? addressFor(entry, policies, { base, reading })
    return {
      ...entry,
      ...(optOut === undefined ? {} : { optOut }),
      ...(policy === undefined ? {} : { policy }),
    }
  })
}

/** The links under headings オプトアウト, or 各社のプライバシーポリシー. */
function listed(section: Section, role: "opt-out" | "policy", reading: Reading): readonly NamedLink[] {
  const isHeaded = section.source === "heading" && isAbout(section, role, reading)
  if (isHeaded) return namedLinks(section.children.flatMap(linesOf))
  const below = section.children.flatMap((child) =>
    child.kind === "section" ? listed(child, role, reading) : [],
  )
  return [...below, ...announced(section, role)]
}

const announces = {
  "opt-out":
    /(以下|下記|次の|各社|各事業者|リンク)[^。]*(オプトアウト|無効化|停止)|(オプトアウト|無効化|停止)[^。]*(以下|下記|次の|各社|各事業者|リンク|可能)/u,
  policy: /(各社|各事業者|送信先)[^。]*(プライバシーポリシー|個人情報保護方針)[^。]*(以下|下記|次)/u,
}

/** The list below a line such as 以下の URL より停止（オプトアウト）することが可能です. */
function announced({ children }: Section, role: "opt-out" | "policy"): readonly NamedLink[] {
  return children.flatMap((child, at) => {
    if (child.kind !== "line" || !announces[role].test(child.text)) return []
    const rest = children.slice(at + 1)
    const end = rest.findIndex((each) =>
      each.kind === "section" ? each.source !== "item" : each.links.length === 0 && !each.inItem,
    )
    return namedLinks(rest.slice(0, end < 0 ? rest.length : end).flatMap(linesOf))
  })
}

function isAbout(
  { title, role, children }: Section,
  wanted: "opt-out" | "policy",
  { roleOf }: Reading,
): boolean {
  const text = title?.text ?? ""
  if (children.length === 0 || text.length > 50) return false
  const found = role ?? roleOf(text)
  return (
    found === wanted || (wanted === "opt-out" && /(オプトアウト|無効化|送信の?停止|配信の?停止)/u.test(text))
  )
}

/** A link called by a name, or one called こちら after a name on its line or the line above. */
function namedLinks(lines: readonly Line[]): readonly NamedLink[] {
  return lines.flatMap(({ text, links }, at) =>
    links.map((link) => {
      const isBare = /^(https?:|こちら|詳細|オプトアウト|無効化|リンク|設定|手続き|ページ|公式)/u.test(
        link.text,
      )
      const beside = asShown(text.slice(0, Math.max(0, text.indexOf(link.text))))
      const name = isBare ? beside || (lines[at - 1]?.text ?? "") : `${beside} ${link.text}`
      return { name, href: link.href }
    }),
  )
}

function addressFor(
  { service, operator, heading }: ReadEntry,
  links: readonly NamedLink[],
  { base, reading }: { readonly base: string; readonly reading: Reading },
): string | undefined {
  const product = service ?? (operator === undefined ? heading : undefined)
  const found =
    links.find(({ name }) => product !== undefined && isService(name, product, reading)) ??
    links.find(({ name }) => operator !== undefined && isCompany(name, operator, reading))
  return found === undefined ? undefined : (URL.parse(found.href, base)?.href ?? found.href)
}

function isService(name: string, service: string, { services }: Reading): boolean {
  return isCalled(name, service) || sharesId(findTerms(name, services), findTerms(service, services))
}

/** A company's link holds for all its services, unless it names one of them. */
function isCompany(name: string, operator: string, { services, companies }: Reading): boolean {
  if (findTerms(name, services).length > 0 && !isCalled(name, operator)) return false
  return isCalled(name, operator) || sharesId(findTerms(name, companies), findTerms(operator, companies))
}

function isCalled(name: string, wanted: string): boolean {
  const [a, b] = [comparable(name), comparable(wanted)]
  return b.length > 2 && a.includes(b)
}

function sharesId(one: ReturnType<typeof findTerms>, other: ReturnType<typeof findTerms>): boolean {
  const ids = new Set(one.flatMap((term) => term.ids))
  return other.some((term) => term.ids.some((id) => ids.has(id)))
}
