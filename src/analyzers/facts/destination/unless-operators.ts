import type { HostOperator } from "../../../config/knowledge/host-operator.ts"
import type { KnowledgeIndex, KnownService } from "../../../config/knowledge/index-knowledge.ts"
import type { ListedEntity } from "../../../config/knowledge/knowledge.ts"
import { isOperators } from "../party/operator-names.ts"
import type { PartyGround } from "../party/party-ground.ts"
import type { SettledParty } from "../party/settle-party.ts"
import { vendorOfEntity } from "./of-knowledge.ts"

/** A company by the names it has, and its vendor file where there is one. */
export interface Company {
  readonly names: readonly (string | undefined)[]
  readonly vendor?: string | undefined
}

export function companyOfService({ vendor }: KnownService): Company {
  return { names: [vendor.name.ja, vendor.name.original], vendor: vendor.id }
}

export function companyOfRow(
  { operator, original }: HostOperator,
  { vendorsByName }: KnowledgeIndex,
): Company {
  return { names: [operator, original], vendor: vendorsByName.get(operator)?.id }
}

export function companyOfEntity({ company }: ListedEntity, index: KnowledgeIndex): Company {
  const vendor = vendorOfEntity(company, index)
  return { names: [company, vendor?.name.ja, vendor?.name.original], vendor: vendor?.id }
}

/** A company's equipment is a third party's, unless the company may be the operator itself: then it is not settled. */
export function unlessOperators(
  settled: SettledParty,
  { names, vendor }: Company,
  { maybeOperator, operatorNames }: PartyGround,
): SettledParty {
  const same = (vendor !== undefined && maybeOperator.has(vendor)) || isOperators(names, operatorNames)
  return same ? { party: "unknown", reason: "operator-is-vendor" } : settled
}
