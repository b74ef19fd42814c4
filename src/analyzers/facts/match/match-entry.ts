import type { ReadEntry } from "../notice/entries/read-entry.ts"
import { isCompanyAlone } from "../notice/names/company-name.ts"
import { comparable } from "../notice/plain-text.ts"
import { joinedServices } from "./joined-services.ts"
import type { NameIndex } from "./name-index.ts"
import { type FoundName, findNames, wholeParts } from "./names.ts"
import { sameHost } from "./same-host.ts"
import type { How, Sought } from "./statement.ts"
import { isNamedLikeHost, type ServiceOfHost, statesHost } from "./states-host.ts"

/** An entry that is about the destination. `close`: it names the service, or there is only one to name. */
export interface Held {
  readonly entry: ReadEntry
  readonly how: How
  readonly close: boolean
  readonly reasons: readonly string[]
}

export type Refusal =
  | "other-service"
  | "planned"
  | "not-sent"
  | "not-a-send"
  | "name-only-in-text"
  | "other-operator"

/** Held against one entry: a match, why it was refused, or nothing in common. */
export type Comparison = { readonly held: Held } | { readonly refused: Refusal } | undefined

export interface Look {
  readonly sought: Sought
  readonly index: NameIndex
  /** Names of what arrives, where only a row for its host tells them (SendGrid, of Twilio Inc.). */
  readonly product?: NameIndex
  /** Purposes to expect of the service. */
  readonly expected: ReadonlySet<string>
  /** Whether a text only says what is done. */
  readonly isFunction: (text: string) => boolean
  readonly serviceOfHost: ServiceOfHost
}

/** Holds an entry against a destination: whom it names, for which service. */
export function compareEntry(entry: ReadEntry, look: Look): Comparison {
  const ground = groundOf(entry, look)
  const isNamed = ground.company !== undefined || ground.own !== "no" || ground.host
  if (!isNamed) return leftOver(ground)
  const found = settle(ground)
  if (found === undefined) return { refused: "other-service" }
  return entry.status === "current" ? { held: found } : { refused: entry.status }
}

/** What an entry and a destination have in common. */
interface Ground {
  readonly entry: ReadEntry
  readonly look: Look
  /** How the company is named, if it is. */
  readonly company: How | undefined
  /** Whether other services of the company are named, and none by the company's own name. */
  readonly others: boolean
  /** Whether the service is named: as such, as the beginning of another product's name, or by the company's own name. */
  readonly own: "yes" | "begins" | "wide" | "no"
  readonly host: boolean
  readonly names: readonly FoundName[]
}

function groundOf(entry: ReadEntry, look: Look): Ground {
  const { sought, product } = look
  const names = namesOf(entry, look)
  const id = sought.vendor?.id ?? sought.id
  const own = sought.service === undefined ? undefined : `${id}/${sought.service.id}`
  const texts = textsOf(entry)
  const isProduct =
    product !== undefined && texts.some((text) => findNames(text, product).some(({ company }) => company))
  const isOf = (service: string | undefined) => service?.startsWith(`${id}/`) === true
  const others = names.some(({ service, goesOn }) => !goesOn && service !== own && isOf(service))
  const isWide = names.some(({ wide }) => isOf(wide))
  return {
    entry,
    look,
    company: bestHow(names, id) ?? (isProduct ? "alias" : undefined),
    others: others && !isWide,
    own: isProduct ? "yes" : ownIn(names, own),
    host: entry.hosts.some((host) => statesHost(host, sought, look.serviceOfHost)),
    names,
  }
}

function ownIn(names: readonly FoundName[], own: string | undefined): Ground["own"] {
  if (own === undefined) return "no"
  const named = names.filter(({ service }) => service === own)
  if (named.some(({ goesOn }) => !goesOn)) return "yes"
  if (named.length > 0) return "begins"
  return names.some(({ wide }) => wide === own) ? "wide" : "no"
}

/** How close an entry is, and why a person must read it. */
type Nearness = Pick<Held, "close" | "reasons">

function settle(ground: Ground): Held | undefined {
  const { entry, company, own } = ground
  const near = own === "no" ? (byHost(ground) ?? byCompany(ground)) : byService(own, ground)
  if (near === undefined) return undefined
  return {
    entry,
    how: company ?? (own === "no" ? "host" : "service-only"),
    close: near.close,
    reasons: [
      ...near.reasons,
      ...(entry.pooled ? ["pooled"] : []),
      ...(entry.elsewhere ? ["stated-for-another-site"] : []),
    ],
  }
}

/** The entry names the service. */
function byService(own: Exclude<Ground["own"], "no">, { entry, look, company }: Ground): Nearness {
  if (own === "wide")
    return sharesPurpose(entry, look) || isCalled(entry, look.sought)
      ? whole
      : { close: false, reasons: ["operator-only-entry"] }
  const unclear = own === "begins" && !isOnlyService(look.sought) ? ["service-unclear"] : []
  return { close: true, reasons: [...(company === undefined ? ["service-name-only"] : []), ...unclear] }
}

/** Beside the company's legal name a service called like the company is the service (Mixpanel, Inc. / Mixpanel). */
function isCalled({ operator, service }: ReadEntry, { service: sought }: Sought): boolean {
  if (operator === undefined || service === undefined || sought === undefined) return false
  const called = comparable(service)
  const names = [sought.name.ja, sought.name.original].map(comparable)
  return called !== comparable(operator) && names.includes(called)
}

const whole: Nearness = { close: true, reasons: [] }

/** The entry names a host of it and not the service. */
function byHost({ host, others, company }: Ground): Nearness | undefined {
  if (!host) return undefined
  if (others) return { close: true, reasons: ["host-of-other-service"] }
  return company === undefined ? { close: true, reasons: ["host-only"] } : whole
}

/** The entry names the company; what arrives at a host that only a row knows may be any service of it. */
function byCompany({ look, company, others, ...ground }: Ground): Nearness | undefined {
  if (company === undefined) return undefined
  const unclear: Nearness = { close: false, reasons: ["service-unclear"] }
  if (look.sought.service === undefined) return others ? unclear : whole
  if (others) return undefined
  if (isOnlyService(look.sought)) return whole
  const isOpen = isOfNoName(look) || isOfSeveral(ground.entry)
  return byOperator({ look, ...ground }) ?? (isOpen ? unclear : undefined)
}

/** What arrives at the company's own domain goes by no name but its: it may be any of its services. */
function isOfNoName({ sought: { vendor, service }, index }: Look): boolean {
  const brands = index.brands.get(vendor?.id ?? "") ?? []
  return (
    service !== undefined &&
    [service.name.ja, service.name.original].every((name) => brands.includes(comparable(name)))
  )
}

/** Companies told together: a service named beside them may be another's. */
function isOfSeveral({ operator = "" }: ReadEntry): boolean {
  return wholeParts(operator).filter(isCompanyAlone).length > 1
}

/** The entry names the operator and no service we know: general, of the same purpose, or of another product. */
function byOperator({ entry, look, names }: Pick<Ground, "entry" | "look" | "names">): Nearness | undefined {
  const { service = "" } = entry
  const proper = names.some((name) => name.goesOn && name.company?.id === look.sought.vendor?.id)
  const general = service === "" || isGeneral(service, look)
  if (general && !proper) return { close: false, reasons: ["operator-only-entry"] }
  const isOpen = sharesPurpose(entry, look) || (!proper && isDescribed(service, look))
  return isOpen ? { close: false, reasons: ["service-unclear"] } : undefined
}

/** Google 各種サービス, CDN/エッジ, Cloudflare（CDN）: the company's own name and words of what is done, no product. */
function isGeneral(service: string, look: Look): boolean {
  const parts = service
    .split(/[（()）/／・、｜|]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.every((part) => look.isFunction(part) || isCompanyItself(part, look))) return true
  return (
    /(各種|全般|サービス$|サービス等|ツール$|等$|など$|アクセス解析|広告配信|解析ツール|タグ$|計測)/u.test(
      service,
    ) && !/[A-Za-z]{3}/u.test(service)
  )
}

/** Latin words that are no product's name. */
const plainWords = /(sns|web|cdn|cookie|tag|pixel|seo|crm|dmp|cdp|cms|faq|url|app)/gu

/** 運行情報のポスト表示, X（旧Twitter）の埋め込み: apart from the company's names told in plain words, not by a product's name. */
function isDescribed(service: string, { sought, index }: Look): boolean {
  const brands = [...(index.brands.get(sought.vendor?.id ?? "") ?? [])].sort((a, b) => b.length - a.length)
  const rest = brands
    .reduce((text, brand) => text.replaceAll(brand, " "), comparable(service))
    .replace(plainWords, " ")
  return !/[a-z]{3}/u.test(rest) && !/^[\s\p{Script=Katakana}・]*$/u.test(rest)
}

function isCompanyItself(text: string, { index, sought }: Look): boolean {
  return findNames(text, index).some(
    ({ company, goesOn, service }) =>
      company !== undefined && company.id === sought.vendor?.id && !goesOn && service === undefined,
  )
}

export function sharesPurpose(entry: ReadEntry, { expected }: Look): boolean {
  return purposesIn(entry).some((purpose) => expected.has(purpose))
}

export function purposesIn({ purposes, purposesOwn, purposesDestination }: ReadEntry): readonly string[] {
  return [...purposes, ...purposesOwn, ...purposesDestination]
}

function isOnlyService({ vendor }: Sought): boolean {
  return (vendor?.services.length ?? 0) === 1
}

/** What an entry has in common with the destination though it does not name it. */
function leftOver({ entry, look, names, others }: Ground): Comparison {
  if (others) return { refused: "other-service" }
  const { sought, index } = look
  const id = sought.vendor?.id ?? sought.id
  if (sought.vendor === undefined && entry.status === "current" && isNamedLikeHost(entry, sought))
    return { held: { entry, how: "like-host", close: true, reasons: ["name-like-host"] } }
  const inText = findNames(entry.quote, index).some(({ company }) => company?.id === id)
  const linked = entry.links.some((link) =>
    sought.hosts.some((host) => sameHost(URL.parse(link)?.hostname ?? "", host)),
  )
  if (!inText && !linked) return undefined
  return {
    refused: names.some(({ company }) => company !== undefined) ? "other-operator" : "name-only-in-text",
  }
}

function textsOf({ operator, service, heading }: ReadEntry): readonly string[] {
  return [...new Set([operator, service, heading].filter((text) => text !== undefined))]
}

/** A heading over several destinations (外部送信について（Google Analytics等）) tells of no entry which service it means. */
const overSeveral = /(等|など|外部送信|一覧)/u

function namesOf(entry: ReadEntry, { index, isFunction }: Look): readonly FoundName[] {
  const { operator, service, heading } = entry
  const own = [operator, service].filter((text) => text !== undefined)
  const above = heading === undefined || own.includes(heading) ? [] : findNames(heading, index)
  const isOpen = operator !== undefined && overSeveral.test(heading ?? "")
  const names = [
    ...own.flatMap((text) => findNames(text, index)),
    ...above.filter((name) => !isOpen || name.service === undefined),
  ]
  return [...names, ...own.flatMap((text) => joinedTo(names, text, { index, isFunction }))]
}

/** A Latin name with its parts in brackets: Firebase（Authentication / Hosting）. */
const withParts = /[A-Za-z][A-Za-z0-9 ]*[（(][^（()）]+[）)]/gu

/** The names in running text, products told apart from their company too. */
export function namesIn(text: string, look: Look): readonly FoundName[] {
  const names = findNames(text, look.index)
  const pieces = [text, ...(text.match(withParts) ?? [])]
  return [...names, ...pieces.flatMap((piece) => joinedTo(names, piece, look))]
}

function joinedTo(
  names: readonly FoundName[],
  text: string,
  { index, isFunction }: Pick<Look, "index" | "isFunction">,
): readonly FoundName[] {
  const companies = [...new Set(names.flatMap(({ company }) => company?.id ?? []))]
  return joinedServices(text, { index, companies, isFunction }).map((id) => ({ service: id, goesOn: false }))
}

function bestHow(names: readonly FoundName[], id: string): How | undefined {
  const order: readonly How[] = ["legal", "former", "alias", "brand"]
  const hows = names.flatMap(({ company }) => (company?.id === id ? [company.how] : []))
  return order.find((how) => hows.includes(how))
}
