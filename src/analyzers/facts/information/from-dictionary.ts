import type { ParameterTable } from "../../../config/knowledge/tables.ts"
import type { Field } from "../decode/field.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { matchesName } from "./from-vendor.ts"

/** What the general dictionary of parameter names says, where name and value both fit. */
export function fromDictionary(field: Field, table: ParameterTable): ExtractedItem | undefined {
  const last = field.name.split(".").at(-1) ?? field.name
  const entry = table.parameters.find(
    ({ names, value }) =>
      names.some((name) => matchesName(name, last)) && (value === undefined || fits(value, field.value)),
  )
  if (!entry) return undefined
  return {
    category: entry.category,
    where: field.where,
    name: field.name,
    basis: "parameter",
    reason: entry.reason,
    raw: field.value,
  }
}

const compiled = new Map<string, RegExp>()

function fits(pattern: string, value: string): boolean {
  const known = compiled.get(pattern)
  const expression = known ?? new RegExp(pattern, "iu")
  if (!known) compiled.set(pattern, expression)
  return expression.test(value.slice(0, 2000))
}
