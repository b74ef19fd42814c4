import type { ReadEntry } from "../notice/read-entry.ts"
import { type FoundName, findNames, type NameIndex } from "./names.ts"
import { sameHost } from "./same-host.ts"
import type { How, Sought } from "./statement.ts"

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
  /** Purposes to expect of the service. */
  readonly expected: ReadonlySet<string>
  /** Whether a text only says what is done. */
  readonly isFunction: (text: string) => boolean
}

/** Holds an entry against a destination: whom it names, for which service. */
export function compareEntry(entry: ReadEntry, look: Look): Comparison {
  const names = namesOf(entry, look.index)
  const id = look.sought.vendor?.id ?? look.sought.id
  const company = bestHow(names, id)
  const services = servicesNamed(names, look.sought)
  const own = look.sought.service === undefined ? undefined : `${id}/${look.sought.service.id}`
  const host = entry.hosts.some((one) => look.sought.hosts.some((other) => sameHost(one, other)))
  if (company === undefined && !services.some((service) => service === own) && !host)
    return leftOver(entry, look, names, services)
  const found = settle({ entry, look, company, services, own, host, names })
  if (found === undefined) return { refused: "other-service" }
  return entry.status === "current" ? { held: found } : { refused: entry.status }
}

interface Ground {
  readonly entry: ReadEntry
  readonly look: Look
  readonly company: How | undefined
  readonly services: readonly string[]
  readonly own: string | undefined
  readonly host: boolean
  readonly names: readonly FoundName[]
}

function settle({ entry, look, company, services, own, host, names }: Ground): Held | undefined {
  const pooled = entry.pooled ? ["pooled"] : []
  if (own !== undefined && services.includes(own)) {
    return {
      entry,
      how: company ?? "service-only",
      close: true,
      reasons: company === undefined ? ["service-name-only", ...pooled] : pooled,
    }
  }
  if (host)
    return {
      entry,
      how: company ?? "host",
      close: true,
      reasons: company === undefined ? ["host-only", ...pooled] : pooled,
    }
  if (company === undefined) return undefined
  if (own === undefined) return { entry, how: company, close: true, reasons: pooled }
  if (services.length > 0) return undefined
  if (isOnlyService(look.sought)) return { entry, how: company, close: true, reasons: pooled }
  return byOperator({ entry, look, company, names, pooled })
}

/** The entry names the operator and no service we know: general, of the same purpose, or of another product. */
function byOperator({
  entry,
  look,
  company,
  names,
  pooled,
}: Pick<Ground, "entry" | "look" | "names"> & { readonly company: How; readonly pooled: readonly string[] }):
  | Held
  | undefined {
  const general = entry.service === undefined || isGeneral(entry.service, look)
  const proper = names.some((name) => name.goesOn && name.company?.id === look.sought.vendor?.id)
  if (general && !proper)
    return { entry, how: company, close: false, reasons: ["operator-only-entry", ...pooled] }
  const isOpen = purposesIn(entry).length === 0 && !proper && !/[A-Za-z]{3}/u.test(entry.service ?? "")
  if (!sharesPurpose(entry, look) && !isOpen) return undefined
  return { entry, how: company, close: false, reasons: ["service-unclear", ...pooled] }
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
function leftOver(
  entry: ReadEntry,
  look: Look,
  names: readonly FoundName[],
  services: readonly string[],
): Comparison {
  if (services.length > 0) return { refused: "other-service" }
  const id = look.sought.vendor?.id ?? look.sought.id
  const inText = findNames(entry.quote, look.index).some(({ company }) => company?.id === id)
  const linked = entry.links.some((link) =>
    look.sought.hosts.some((host) => sameHost(URL.parse(link)?.hostname ?? "", host)),
  )
  if (inText || linked)
    return {
      refused: names.some(({ company }) => company !== undefined) ? "other-operator" : "name-only-in-text",
    }
  return undefined
}

function namesOf(entry: ReadEntry, index: NameIndex): readonly FoundName[] {
  const named = [entry.operator, entry.service].filter((text) => text !== undefined)
  const texts =
    entry.heading === undefined || named.some((text) => text === entry.heading)
      ? named
      : [...named, entry.heading]
  return texts.flatMap((text) => findNames(text, index))
}

function bestHow(names: readonly FoundName[], id: string): How | undefined {
  const order: readonly How[] = ["legal", "former", "alias", "brand"]
  const hows = names.flatMap(({ company }) => (company?.id === id ? [company.how] : []))
  return order.find((how) => hows.includes(how))
}

function servicesNamed(names: readonly FoundName[], { vendor }: Sought): readonly string[] {
  return [...new Set(names.flatMap(({ service }) => (service === undefined ? [] : [service])))].filter(
    (service) => vendor !== undefined && service.startsWith(`${vendor.id}/`),
  )
}
