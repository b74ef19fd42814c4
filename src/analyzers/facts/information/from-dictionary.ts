import type { ParameterTable } from "../../../config/knowledge/tables.ts"
import type { Field } from "../decode/field.ts"
import { entriesFor } from "./entries-for.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { matchesValue } from "./matches-value.ts"
import { standsBeside } from "./stands-beside.ts"

/**
 * What the general dictionary of parameter names says, where name, value and what stands beside it in the same send all
 * fit. A name with a dot or `*` is held against the whole dotted name of the field, any other against its last part,
 * and phrases against its last words. The first entry that fits wins.
 */
export function fromDictionary(
  field: Field,
  table: ParameterTable,
  all: readonly Field[],
): ExtractedItem | undefined {
  const entry = entriesFor(usualName(field), table).find(
    (one) => matchesValue(one.value, field.value) && one.with.every((name) => standsBeside(name, field, all)),
  )
  if (!entry) return undefined
  const { category, reason } = entry
  return { category, where: field.where, name: field.name, basis: "parameter", reason, raw: field.value }
}

/** Headers write `x-client-id` for what is `client_id` elsewhere. */
function usualName({ where, name }: Field): string {
  return where === "header" ? name.replace(/^x-/, "").replaceAll("-", "_") : name
}
