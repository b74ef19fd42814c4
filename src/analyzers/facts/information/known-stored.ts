import type { RecordedSend, StoredValue, Visit } from "../../../crawler/evidence.ts"
import { addressParts } from "../decode/address-parts.ts"
import { unwrapAll } from "../decode/unwrap.ts"
import type { KnownValue } from "./known-value.ts"
import { hasIdentifier } from "./shares-identifier.ts"

/** Values kept in the browser, cookies that came and went during the visit, and identifiers a redirect handed on. */
export function knownStored(visit: Visit): readonly KnownValue[] {
  const known = new Map<string, KnownValue>()
  const add = (value: KnownValue) => {
    const key = `${value.reason} ${value.text}`
    if (!known.has(key)) known.set(key, value)
  }
  for (const stored of visit.stored) for (const value of ofStored(stored)) add(value)
  const met = new Set<string>()
  for (const send of visit.sends) for (const value of ofSend(send, met)) add(value)
  return [...known.values()]
}

function ofStored({ area, name, value }: StoredValue): readonly KnownValue[] {
  return value === undefined ? [] : identifiersIn(value, area === "cookie" ? cookie(name) : storage(name))
}

type Told = Pick<KnownValue, "category" | "reason" | "from">

function cookie(name: string): Told {
  return { category: "cookie_id", reason: `value-is-cookie: ${name}` }
}

function storage(name: string): Told {
  return { category: "local_storage_id", reason: `value-is-stored: ${name}` }
}

/** The value itself, and what stands in it that encoding hides. */
function identifiersIn(value: string, told: Told): readonly KnownValue[] {
  if (!/[%\\"]/.test(value) && !/^[A-Za-z0-9+/_-]{12,}={0,2}$/.test(value)) return identifiers([value], told)
  const inside = unwrapAll([{ where: "cookie", name: "", value, through: [] }]).map((field) => field.value)
  return identifiers([value, ...inside.filter((text) => !value.includes(text))], told)
}

function identifiers(texts: readonly string[], told: Told): readonly KnownValue[] {
  return texts.filter(looksLikeIdentifier).map((text) => ({ ...told, text, match: "identifier" }))
}

/** `met` holds the cookies of earlier sends: most come again with every one. */
function ofSend({ at, cookies, response }: RecordedSend, met: Set<string>): readonly KnownValue[] {
  const unmet = cookies.filter(({ name, value }) => !met.has(`${name}=${value}`))
  for (const { name, value } of unmet) met.add(`${name}=${value}`)
  return [
    ...unmet.flatMap(({ name, value }) => identifiersIn(value, { ...cookie(name), from: at })),
    ...(response?.setCookies ?? []).flatMap(({ line }) => {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
      return name && value ? identifiersIn(value, { ...cookie(name.trim()), from: at }) : []
    }),
    ...(response?.headers ?? []).flatMap(([name, value]) => (name === "location" ? handedOn(value, at) : [])),
  ]
}

/** Names under which those who match their identifiers hand them on. */
const identifierNames =
  /^([a-z]{0,6}[_-]?)?(uu?id|guid|user_?id|visitor_?id|cookie_?id|partner_?(u|user_?)id|external_?(user_?)?id)$/i

function handedOn(location: string, from: number): readonly KnownValue[] {
  return (addressParts(location) ?? [])
    .filter(([name]) => identifierNames.test(name))
    .flatMap(([name, value]) =>
      identifiers([value], { category: "client_id", reason: `value-is-handed-on: ${name}`, from }),
    )
}

const shortestIdentifier = 8
const longestIdentifier = 4096

/** Long and mixed enough that meeting it again in a send is no chance. */
export function looksLikeIdentifier(value: string): boolean {
  return value.length >= shortestIdentifier && value.length <= longestIdentifier && hasIdentifier(value)
}
