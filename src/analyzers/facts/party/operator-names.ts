import { findEntity } from "../../../config/knowledge/find-entity.ts"
import { findOperator } from "../../../config/knowledge/find-operator.ts"
import { type KnowledgeIndex, writtenName } from "../../../config/knowledge/index-knowledge.ts"
import type { Evidence, PageSnapshot } from "../../../crawler/evidence.ts"
import { carriesPages } from "./carries-pages.ts"
import { companiesOnPages } from "./company-on-pages.ts"
import { hostOf, isWithin, registrableDomain } from "./domain.ts"

export interface NamesGround {
  readonly index: KnowledgeIndex
  readonly targetHosts: ReadonlySet<string>
  /** Labels of the operating company on a page (運営会社). */
  readonly companyLabels: readonly string[]
}

/**
 * Names the operator may go by, ready to be compared: those declared, the 運営会社 of its own pages, and whom our
 * knowledge names for the target's own domain. What bears one of them is not settled as a third party's.
 */
export function operatorNames(evidence: Evidence, ground: NamesGround): ReadonlySet<string> {
  const { operator } = evidence.declared
  const declared = operator ? [operator.name, ...operator.aliases] : []
  const onPages = companiesOnPages(ownPages(evidence, ground), ground.companyLabels)
  const known = [...ground.targetHosts].flatMap((host) => knownNames(host, ground.index))
  return new Set([...declared, ...onPages, ...known].map(writtenName))
}

/** Whether one of a company's names is the operator's. */
export function isOperators(names: readonly (string | undefined)[], operators: ReadonlySet<string>): boolean {
  return names.some((name) => name !== undefined && operators.has(writtenName(name)))
}

/** Not the notices: they name the companies that things are sent to. */
function ownPages({ visits, candidates }: Evidence, { targetHosts }: NamesGround): PageSnapshot[] {
  const own = new Set([...targetHosts].map(registrableDomain))
  const notices = new Set(candidates.flatMap(({ url, finalUrl }) => [url, finalUrl]))
  return visits
    .filter(({ kind, finalUrl }) => kind === "page" && !notices.has(finalUrl))
    .filter(({ finalUrl }) => own.has(registrableDomain(hostOf(finalUrl))))
    .flatMap(({ page }) => page ?? [])
}

/** Only where the whole domain is the company's: a site that lies on its hosting is its customer's. */
function knownNames(host: string, index: KnowledgeIndex): readonly string[] {
  const domain = registrableDomain(host)
  const row = findOperator(index, host)
  if (row && isWithin(row.host, domain) && !(row.function && carriesPages({ function: row.function })))
    return [row.operator, ...(row.original ? [row.original] : [])]
  const entity = findEntity(index, host)
  const whole = entity?.hosts.some((listed) => isWithin(listed.replace(/^\*\./, ""), domain))
  return entity && whole ? [entity.company] : []
}
