import type { Parameter, Service } from "../../../config/knowledge/vendor.ts"
import type { Field } from "../decode/field.ts"
import type { ExtractedItem } from "./extracted-item.ts"

const places: Readonly<Record<NonNullable<Parameter["in"]>, Field["where"]>> = {
  query: "url",
  path: "url",
  body: "body",
  header: "header",
  cookie: "cookie",
}

/** What the vendor's own table says of a field. */
export function fromVendor(field: Field, service: Service): ExtractedItem | undefined {
  const parameter = service.parameters.find((candidate) => speaksOf(candidate, field))
  if (!parameter) return undefined
  return {
    category: parameter.category,
    where: field.where,
    name: field.name,
    basis: "vendor",
    reason: parameter.reason,
    raw: field.value,
  }
}

function speaksOf(parameter: Parameter, field: Field): boolean {
  if (parameter.in && places[parameter.in] !== field.where) return false
  return parameter.names.some((name) => matchesName(name, field.name))
}

const patterns = new Map<string, RegExp>()

/** `*` in a name stands for any run of characters; a bare name also matches as the last part of a dotted one. */
export function matchesName(name: string, fieldName: string): boolean {
  if (name === fieldName) return true
  if (!name.includes("*")) return false
  const known = patterns.get(name)
  const pattern = known ?? new RegExp(`^${name.split("*").map(RegExp.escape).join(".*")}$`)
  if (!known) patterns.set(name, pattern)
  return pattern.test(fieldName)
}
