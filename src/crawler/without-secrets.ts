import { encodedForms } from "./encoded-forms.ts"

/**
 * A value of the operator's that must not be kept, and the stable token that stands in its place; `name`: the header,
 * cookie or stored entry it is the value of.
 */
export interface Secret {
  readonly value: string
  readonly token: string
  readonly name?: string
}

/** Shorter values would be met by chance everywhere: they are replaced where they stand with their name, or alone. */
const shortest = 8
const shortestAlone = 4

interface Replacing {
  readonly forms: readonly Secret[]
  readonly short: readonly (Secret & { readonly pattern: RegExp })[]
}

/**
 * The record with the operator's secrets (headers, passwords, stored sessions) replaced by their tokens wherever
 * they stand, also URL-, base64- and hex-encoded. The throw-away profile's own values stay as they are.
 */
export function withoutSecrets<T>(record: T, secrets: readonly Secret[]): T {
  const given = secrets.filter(({ value }) => value !== "")
  if (given.length === 0) return record
  const forms = given.filter(({ value }) => value.length >= shortest).flatMap(formsOf)
  const short = given.filter(({ value }) => value.length < shortest).flatMap(shortOf)
  // Longer forms first: one may be the beginning of another.
  return replaced(record, { forms: forms.toSorted((a, b) => b.value.length - a.value.length), short }) as T
}

const formsOf = ({ value, token }: Secret): readonly Secret[] =>
  encodedForms(value).map((form) => ({ value: form, token }))

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")

function shortOf(secret: Secret): Replacing["short"] {
  const { name, value } = secret
  if (name !== undefined) {
    const pair = `(?<![\\w-])(${literally(name)}(?:: ?|=|%(?:25)*3[AD]|"[:,]"))${literally(value)}(?![\\w-])`
    return [{ ...secret, pattern: new RegExp(pair, "gi") }]
  }
  if (value.length < shortestAlone) return []
  const alone = `(^|[=:"'\\s>])${literally(value)}(?=[&;,"'\\s<}\\]]|$)`
  return [{ ...secret, pattern: new RegExp(alone, "g") }]
}

function replaced(part: unknown, by: Replacing): unknown {
  if (typeof part === "string") return replacedText(part, by)
  if (Array.isArray(part)) return replacedPair(part, by) ?? part.map((one) => replaced(one, by))
  if (part === null || typeof part !== "object") return part
  const entries = Object.entries(part).map(([key, value]) => [key, replaced(value, by)] as const)
  const own = by.short.find((secret) => isNamed(part, secret))
  return Object.fromEntries(own === undefined ? entries : [...entries, ["value", own.token]])
}

function replacedText(text: string, { forms, short }: Replacing): string {
  const long = forms.reduce((kept, { value, token }) => kept.replaceAll(value, token), text)
  return short.reduce(
    (kept, { pattern, token }) => kept.replace(pattern, (_, before) => before + token),
    long,
  )
}

/** A header line as `[name, value]`. */
function replacedPair(part: readonly unknown[], { short }: Replacing): readonly unknown[] | undefined {
  if (part.length !== 2) return undefined
  const [name, value] = part
  const own = short.find((secret) => secret.name === String(name).toLowerCase() && secret.value === value)
  return own && [name, own.token]
}

/** A cookie or a stored entry as `{ name, value }`. */
function isNamed(part: object, { name, value }: Secret): boolean {
  return "name" in part && "value" in part && part.name === name && part.value === value
}
