import type { Settings } from "./settings.ts"

/** A value that must not be written anywhere, and the token that stands in its place everywhere. */
export interface Secret {
  readonly value: string
  /** Says what kind of secret stood there and under which name, nothing of the value: `[secret:header:cookie]`. */
  readonly token: string
  /** Of the header, cookie or stored entry it is the value of; a header's in lower case. */
  readonly name?: string
}

export type HeaderPair = readonly [string, string]

/** `Name: value` taken apart; blanks around the value do not count (RFC 9110 section 5.5). */
export function headerPair(line: string): HeaderPair {
  const colon = line.indexOf(":")
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

/** The operator's secrets among headers, typed passwords and the values of a storage state. */
export function secretsOf(settings: Settings, storageState?: unknown): readonly Secret[] {
  const headers = settings.header.map(headerPair).flatMap(ofHeader)
  const typed = [...settings.steps, ...(settings.optOut?.steps ?? [])].flatMap(ofStep)
  return [...headers, ...typed, ...cookies(storageState), ...localValues(storageState)].filter(
    ({ value }) => value !== "",
  )
}

const secret = (kind: string, name: string, value: string): Secret => ({
  value,
  token: `[secret:${kind}:${name}]`,
  name,
})

/** The value, and what in it is a secret by itself: credentials after their scheme, each cookie's value. */
function ofHeader([given, value]: HeaderPair): readonly Secret[] {
  const name = given.toLowerCase()
  const { token } = secret("header", name, value)
  const parts =
    name === "cookie" ? cookieValues(value) : /authorization$/.test(name) ? credentials(value) : []
  return [secret("header", name, value), ...parts.map((part) => ({ value: part, token }))]
}

const shortestPart = 8

const cookieValues = (line: string): readonly string[] =>
  line
    .split(";")
    .map((pair) => pair.slice(pair.indexOf("=") + 1).trim())
    .filter((value) => value.length >= shortestPart)

/** `Bearer abc` is `abc`; `Basic` holds name and password, joined by a colon (RFC 7617). */
function credentials(value: string): readonly string[] {
  const [, scheme = "", given = ""] = /^(\S+)\s+(.+)$/.exec(value) ?? []
  const decoded = /^basic$/i.test(scheme) ? Buffer.from(given, "base64").toString("utf8") : ""
  const password = decoded.slice(decoded.indexOf(":") + 1)
  return [given, decoded, password].filter((part) => part.length >= shortestPart)
}

/** Selectors of fields for passwords, in the usual words. */
const passwordField = /pass(?:word|wd|code|phrase)?|pwd|secret|token|\botp\b|\bpin\b|暗証|パスワード/i

/** What is typed into a field for passwords, or said to be secret; other texts are part of what is observed. */
function ofStep(step: Settings["steps"][number]): readonly Secret[] {
  if (!("fill" in step)) return []
  const isSecret = step.secret ?? passwordField.test(step.fill)
  return isSecret ? [{ value: step.value, token: "[secret:fill]" }] : []
}

function cookies(state: unknown): readonly Secret[] {
  return listIn(state, "cookies").flatMap((cookie) => named("cookie", cookie))
}

function localValues(state: unknown): readonly Secret[] {
  return listIn(state, "origins")
    .flatMap((origin) => listIn(origin, "localStorage"))
    .flatMap((item) => named("local", item))
}

function named(kind: string, item: unknown): readonly Secret[] {
  const name = field(item, "name")
  const value = field(item, "value")
  return typeof name === "string" && typeof value === "string" ? [secret(kind, name, value)] : []
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = field(value, key)
  return Array.isArray(list) ? list : []
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined
}
