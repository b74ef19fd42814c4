import { findStatement } from "../../src/analyzers/facts/match/find-statement.ts"
import type { Sought, Statement } from "../../src/analyzers/facts/match/statement.ts"
import type { ReadNotice } from "../../src/analyzers/facts/notice/entries/read-entry.ts"
import { comparable } from "../../src/analyzers/facts/notice/plain-text.ts"
import type { Knowledge } from "../../src/config/knowledge/knowledge.ts"
import type { OwnNotice, TrueEntry } from "../notices/own-notices.ts"

/** How services are told in notices whose truth is known, counted. */
export interface Matched {
  /** Services that the truth names, word for word as the knowledge writes them. */
  readonly named: number
  readonly notFound: number
  readonly onlyInText: number
  /** Categories that the truth states of them, and those called missing. */
  readonly stated: number
  readonly calledMissing: number
  /** Services of which no name stands in the page, and those that some entry was held to state. */
  readonly unnamed: number
  readonly calledNamed: number
}

/** One service in so many is sought where its name does not stand, others in each notice. */
const oneIn = 40

/** Every service sought in a notice: those it names, and some whose names it does not have. */
export function matchNotice({ html, truth }: OwnNotice, read: ReadNotice, knowledge: Knowledge): Matched {
  const searched = { notices: [read], complete: true }
  const page = comparable(html.replace(/[\u200b-\u200f\u2060]/gu, ""))
  const services = knowledge.vendors.flatMap((vendor) =>
    vendor.services.map((service) => soughtFor(vendor, service, knowledge)),
  )
  const entriesOf = new Map(services.map((sought) => [sought, truth.entries.filter(isOf(sought))] as const))
  const find = (sought: Sought) => findStatement(sought, searched, knowledge)
  const named = services.filter((sought) => entriesOf.get(sought)?.length)
  const unnamed = services
    .filter((_, at) => (at + html.length) % oneIn === 0)
    .filter((sought) => !namesOf(sought).some((name) => page.includes(name)))
  const found = named.map((sought) => ({ statement: find(sought), entries: entriesOf.get(sought) ?? [] }))
  const lost = found.filter(({ statement }) => statement.matches.length === 0)
  const held = found.filter(({ statement }) => statement.matches.length > 0)
  return {
    named: named.length,
    notFound: lost.filter(({ statement }) => statement.namedInText === undefined).length,
    onlyInText: lost.filter(({ statement }) => statement.namedInText !== undefined).length,
    stated: held.flatMap(({ entries }) => categoriesOf(entries)).length,
    calledMissing: held.flatMap(({ statement, entries }) => missing(statement, entries)).length,
    unnamed: unnamed.length,
    calledNamed: unnamed.filter((sought) => find(sought).matches.length > 0).length,
  }
}

function soughtFor(
  vendor: Knowledge["vendors"][number],
  service: Knowledge["vendors"][number]["services"][number],
  { information }: Knowledge,
): Sought {
  return {
    id: `${vendor.id}/${service.id}`,
    vendor,
    service,
    hosts: service.endpoints.map(({ host }) => host),
    categories: Object.keys(information.categories).map((category) => ({ category, metadataOnly: false })),
  }
}

function isOf({ service }: Sought): (entry: TrueEntry) => boolean {
  const names = new Set([service?.name.ja, service?.name.original, ...(service?.aliases ?? [])].map(plain))
  return (entry) =>
    entry.status === "current" && !entry.may_be_missing && names.has(plain(entry.service ?? ""))
}

const plain = (name: string | undefined) => comparable(name ?? "")

/** Every name of the company and of the service, and the hosts. */
function namesOf({ vendor, service, hosts }: Sought): readonly string[] {
  const names = [
    vendor?.name.ja,
    vendor?.name.original,
    ...(vendor?.aliases ?? []),
    ...(vendor?.brands ?? []),
    ...(vendor?.formerNames.map(({ name }) => name) ?? []),
    ...(vendor?.relatedEntities.map(({ name }) => name) ?? []),
    service?.name.ja,
    service?.name.original,
    ...(service?.aliases ?? []),
    ...hosts,
  ]
  return names.map(plain).filter((name) => name !== "")
}

function categoriesOf(entries: readonly TrueEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ categories }) => categories))]
}

function missing({ information }: Statement, entries: readonly TrueEntry[]): readonly string[] {
  const stated = new Set(categoriesOf(entries))
  return information
    .filter((one) => one.stated === "no" && stated.has(one.category))
    .map(({ category }) => category)
}
