import type { Parameter, Service } from "../../../config/knowledge/vendor.ts"
import type { Field } from "../decode/field.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { matchesName } from "./matches-name.ts"
import { matchesValue } from "./matches-value.ts"

const places: Readonly<Record<NonNullable<Parameter["in"]>, Field["where"]>> = {
  query: "url",
  path: "url",
  body: "body",
  header: "header",
  cookie: "cookie",
}

/** What the vendor's own table says of a field; one field may tell several things. */
export function fromVendor(field: Field, service: Service): readonly ExtractedItem[] {
  const speaking = service.parameters.filter((parameter) => speaksOf(parameter, field))
  return speaking.map(({ category, reason }) => ({
    category,
    where: field.where,
    name: field.name,
    basis: "vendor",
    reason,
    raw: field.value,
  }))
}

/** Whether the table names this very field, and not only a pattern that it falls under. */
export function isNamedExactly(field: Field, { parameters }: Service): boolean {
  return parameters.some((parameter) => parameter.names.includes(field.name) && speaksOf(parameter, field))
}

function isIn(place: NonNullable<Parameter["in"]>, field: Field): boolean {
  return places[place] === field.where && (field.inPath ? place === "path" : true)
}

/** A table that does not say where does not mean segments of the path, which have no names, nor cookies. */
function isAnywhere({ inPath, where, through }: Field): boolean {
  return !inPath && (where !== "cookie" || through.length > 0)
}

function speaksOf(parameter: Parameter, field: Field): boolean {
  if (parameter.in ? !isIn(parameter.in, field) : !isAnywhere(field)) return false
  const named = parameter.names.some((name) => matchesName(name, field.name))
  return named && matchesValue(parameter.value, field.value)
}
