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
  const speaking = parametersNamed(field.name, service).filter((parameter) => speaksOf(parameter, field))
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
export function isNamedExactly(field: Field, service: Service): boolean {
  return parametersNamed(field.name, service).some(
    (parameter) => parameter.names.includes(field.name) && speaksOf(parameter, field),
  )
}

/** Answers for field names met before, for each service: a site's sends repeat theirs. */
const answers = new WeakMap<Service, Map<string, readonly Parameter[]>>()
/** A page may make up names without end; beyond so many the answers are found anew. */
const mostAnswers = 5000

function parametersNamed(name: string, service: Service): readonly Parameter[] {
  const ofService = answers.get(service) ?? new Map<string, readonly Parameter[]>()
  answers.set(service, ofService)
  const known = ofService.get(name)
  if (known) return known
  const named = service.parameters.filter(({ names }) => names.some((one) => matchesName(one, name)))
  if (ofService.size >= mostAnswers) ofService.clear()
  ofService.set(name, named)
  return named
}

function isIn(place: NonNullable<Parameter["in"]>, field: Field): boolean {
  return places[place] === field.where && (field.inPath ? place === "path" : true)
}

/** A table that does not say where does not mean segments of the path, which have no names, nor cookies. */
function isAnywhere({ inPath, where, through }: Field): boolean {
  return !inPath && (where !== "cookie" || through.length > 0)
}

/** Whether a parameter of the field's name speaks of it, standing where it does with such a value. */
function speaksOf(parameter: Parameter, field: Field): boolean {
  if (parameter.in ? !isIn(parameter.in, field) : !isAnywhere(field)) return false
  return matchesValue(parameter.value, field.value)
}
