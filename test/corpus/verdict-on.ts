import type { CorpusRequest, Place } from "./corpus-request.ts"
import type { Label, Verdict } from "./labels-of.ts"

/** A field that somebody claims something of: where it stands, its dotted name, its text where known. */
export interface ClaimedField {
  readonly where: "url" | "body" | "cookie"
  readonly name: string
  readonly raw: string | undefined
}

const unnamed: Readonly<Record<ClaimedField["where"], Place | undefined>> = {
  url: "path",
  body: "bytes",
  cookie: undefined,
}

/**
 * What the corpus says of a field: under its very name, else by the name without numbers of lists, else by the text that
 * stands there, else by the field that holds it (`around`).
 */
export function verdictOn(field: ClaimedField, request: CorpusRequest, labels: readonly Label[]): Verdict {
  const here = [...keysOf(field.where, request)]
  const named = here.find((key) => key === field.name) ?? here.find((key) => plain(key) === plain(field.name))
  if (named !== undefined) return of(named, field.where, { request, labels, around: false })
  const place = unnamed[field.where]
  const text = place && textThere([...keysOf(place, request)], field)
  if (place && text !== undefined) return of(text, place, { request, labels, around: false })
  const around = holding(here, field.name)
  if (around !== undefined) return of(around, field.where, { request, labels, around: true })
  const same = here.find((key) => field.where === "body" && isTextOf(key, field, request))
  return same === undefined ? { is: "unknown" } : of(same, field.where, { request, labels, around: false })
}

/** The innermost of the fields that hold the named one, with the numbers of lists where they fit. */
function holding(keys: readonly string[], name: string): string | undefined {
  const inner = keys.toSorted((a, b) => b.length - a.length)
  return (
    inner.find((key) => name.startsWith(`${key}.`)) ??
    inner.find((key) => plain(key) !== "" && plain(name).startsWith(`${plain(key)}.`))
  )
}

/** A tool may name a pair of `name` and `value` after its name: the text tells that it is the same field. */
function isTextOf(key: string, { raw }: ClaimedField, { body }: CorpusRequest): boolean {
  if (raw === undefined || raw.length < 2 || !body?.startsWith("{")) return false
  const found = key
    .split(".")
    .reduce<unknown>(
      (at, part) => (at && typeof at === "object" ? Reflect.get(at, part) : undefined),
      JSON.parse(body),
    )
  return String(found) === raw
}

interface Said {
  readonly request: CorpusRequest
  readonly labels: readonly Label[]
  readonly around: boolean
}

function of(key: string, place: Place, { request, labels, around }: Said): Verdict {
  const told = labels.filter((label) => label.place === place && label.key === key)
  if (told.length > 0) return { is: "told", labels: told, around }
  return { is: request.notInformation[place]?.includes(key) ? "nothing" : "undecided" }
}

function* keysOf(place: Place, { tells, notInformation, undecided }: CorpusRequest): Generator<string> {
  yield* Object.keys(tells[place] ?? {})
  yield* notInformation[place] ?? []
  yield* undecided[place] ?? []
}

/** `a.0.b` and `a.b` are one where nothing else tells them apart. */
function plain(name: string): string {
  return name
    .split(".")
    .filter((part) => !/^\d+$/.test(part))
    .join(".")
}

/** The key of a place without names that is the claimed field's text, or else holds it. */
function textThere(keys: readonly string[], { name, raw }: ClaimedField): string | undefined {
  if (raw === undefined) return undefined
  const forms = (key: string) => [key, decodeURIComponent(key), Buffer.from(key, "base64").toString("utf8")]
  return (
    keys.find((key) => forms(key).some((form) => form === raw || form === `${name}=${raw}`)) ??
    keys.find((key) => raw.length > 5 && forms(key).some((form) => form.includes(raw)))
  )
}
