import type { SearchRecord } from "../../result/assessment.ts"
import type { ReadEntry } from "../notice/entries/read-entry.ts"
import { comparable } from "../notice/plain-text.ts"
import { companyCore } from "./company-core.ts"
import { companyNames, soughtNames } from "./company-names.ts"
import type { Refusal } from "./match-entry.ts"
import type { Searched, Sought } from "./statement.ts"

/** An entry that came near, and why it was not taken. */
export interface Refused {
  readonly entry: ReadEntry
  readonly why: Refusal | "operator-only-beside-closer-entry"
}

const most = 5

/** What was searched: notices with their digests, names and hosts tried, the nearest entries and why not they. */
export function searchRecord(
  sought: Sought,
  { notices }: Searched,
  { refused, taken }: { readonly refused: readonly Refused[]; readonly taken: readonly ReadEntry[] },
): SearchRecord {
  const names = namesTried(sought)
  const seen = new Set([...refused.map(({ entry }) => entry), ...taken].map(({ id }) => id))
  const alike = notices
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) =>
        !seen.has(entry.id) && names.some((name) => isAlike(entry.operator ?? entry.service ?? "", name)),
    )
    .map((entry) => ({ entry: entry.id, why: "similar-name" }))
  return {
    notices: notices.map(({ id, url, digest }) => `${id} ${url} sha256:${digest}`),
    names,
    hosts: hostsTried(sought),
    nearest: [...refused.map(({ entry, why }) => ({ entry: entry.id, why })), ...alike].slice(0, most),
  }
}

function namesTried(sought: Sought): readonly string[] {
  const { vendor, service } = sought
  const as = (name: string | undefined) => (name === undefined ? [] : [name])
  if (vendor === undefined)
    return [
      ...new Set([
        ...as(sought.operator),
        ...as(sought.operatorOriginal),
        ...soughtNames(sought).flatMap(([, names]) => names),
      ]),
    ]
  const written = [
    vendor.name.ja,
    vendor.name.original,
    ...vendor.formerNames.map(({ name }) => name),
    ...vendor.aliases,
    ...vendor.relatedEntities.map(({ name }) => name),
    ...vendor.brands,
  ]
  const known = new Set(written.map(comparable))
  const further = companyNames(vendor)
    .flatMap(([, names]) => names)
    .filter((name) => !known.has(comparable(name)))
  const ofService = service === undefined ? [] : [service.name.ja, service.name.original, ...service.aliases]
  return [...new Set([...written, ...further, ...ofService])]
}

function hostsTried({ hosts, service }: Sought): readonly string[] {
  return [...new Set([...hosts, ...(service?.endpoints.map(({ host }) => host) ?? [])])]
}

/** Whether two names share most of their letters, two at a time. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [pairs(companyCore(one)), pairs(companyCore(other))]
  if (a.size === 0 || b.size === 0) return false
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size) > 0.55
}

function pairs(name: string): ReadonlySet<string> {
  const plain = comparable(name)
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}
