import type { Settings } from "./settings.ts"

/** A value that must not be written anywhere, and the token that stands in its place everywhere. */
export interface Secret {
  readonly value: string
  /** Says what kind of secret stood there and under which name, nothing of the value: `[secret:header:cookie]`. */
  readonly token: string
}

export type HeaderPair = readonly [string, string]

/** `Name: value` taken apart; blanks around the value do not count (RFC 9110 section 5.5). */
export function headerPair(line: string): HeaderPair {
  const colon = line.indexOf(":")
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

/** The operator's secrets among headers and the values of a storage state. */
export function secretsOf(settings: Settings, storageState?: unknown): readonly Secret[] {
  const headers = settings.header
    .map(headerPair)
    .map(([name, value]) => secret("header", name.toLowerCase(), value))
  return [...headers, ...cookies(storageState), ...localValues(storageState)].filter(
    ({ value }) => value !== "",
  )
}

function secret(kind: string, name: string, value: string): Secret {
  return { value, token: `[secret:${kind}:${name}]` }
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
