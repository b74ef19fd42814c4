import type { Vendor } from "../../../config/knowledge/vendor.ts"
import { comparable } from "../notice/plain-text.ts"
import { companyCore, formVariants, oneForm } from "./company-core.ts"
import type { How, Sought } from "./statement.ts"

export type Names = readonly (readonly [how: How, names: readonly string[]])[]

/** Every way to name a company, the surest first. */
export function companyNames(vendor: Vendor): Names {
  const former = vendor.formerNames.map(({ name }) => name)
  const related = vendor.relatedEntities.map(({ name }) => name)
  const legal = [vendor.name.ja, vendor.name.original]
  const brands = [...vendor.brands.map(oneForm), ...legal.map(companyCore)]
  const today = new Set(brands.map(comparable))
  const formerCores = former.map(companyCore).filter((name) => !today.has(comparable(name)))
  return [
    ["legal", legal.flatMap(formVariants)],
    ["former", [...former.flatMap(formVariants), ...formerCores]],
    ["alias", [...vendor.aliases, ...related].flatMap(formVariants)],
    ["brand", brands],
  ]
}

/** The names of a destination that no vendor file knows. */
export function soughtNames({ operator, operatorOriginal, aliases = [] }: Sought): Names {
  const legal = [operator, operatorOriginal].filter((name) => name !== undefined)
  return [
    ["legal", legal.flatMap(formVariants)],
    ["alias", aliases.flatMap(formVariants)],
    ["brand", [...legal, ...aliases].map(companyCore)],
  ]
}
