import type { ParameterTable } from "../../../config/knowledge/tables.ts"
import type { Field } from "../decode/field.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { matchesName } from "./matches-name.ts"
import { matchesValue } from "./matches-value.ts"

/**
 * What the general dictionary of parameter names says, where name and value both fit. A name with a dot or `*` is
 * held against the whole dotted name of the field, any other against its last part.
 */
export function fromDictionary(field: Field, table: ParameterTable): ExtractedItem | undefined {
  const last = field.name.split(".").at(-1) ?? field.name
  const isNamed = (name: string) => matchesName(name, /[.*]/.test(name) ? field.name : last)
  const entry = table.parameters.find(
    ({ names, value }) => names.some(isNamed) && matchesValue(value, field.value),
  )
  if (!entry) return undefined
  const { category, reason } = entry
  return { category, where: field.where, name: field.name, basis: "parameter", reason, raw: field.value }
}
