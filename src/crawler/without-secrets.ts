/** A value of the operator's that must not be kept, and the stable token that stands in its place. */
export interface Secret {
  readonly value: string
  readonly token: string
}

/** Shorter values would be met by chance everywhere. */
const shortest = 8

/**
 * The record with the operator's secrets (headers, passwords, stored sessions) replaced by their tokens wherever
 * they stand, also URL-, base64- and hex-encoded. The throw-away profile's own values stay as they are.
 */
export function withoutSecrets<T>(record: T, secrets: readonly Secret[]): T {
  const forms = secrets.filter(({ value }) => value.length >= shortest).flatMap(encodedForms)
  if (forms.length === 0) return record
  // Longer forms first: one may be the beginning of another.
  const sorted = forms.toSorted((a, b) => b.value.length - a.value.length)
  return replaced(record, sorted) as T
}

function encodedForms({ value, token }: Secret): readonly Secret[] {
  const bytes = Buffer.from(value, "utf8")
  const base64 = bytes.toString("base64")
  const forms = [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    base64,
    base64.replace(/=+$/, ""),
    encodeURIComponent(base64),
    bytes.toString("base64url"),
    bytes.toString("hex"),
  ]
  return [...new Set(forms)].map((form) => ({ value: form, token }))
}

function replaced(part: unknown, forms: readonly Secret[]): unknown {
  if (typeof part === "string")
    return forms.reduce((text, { value, token }) => text.replaceAll(value, token), part)
  if (Array.isArray(part)) return part.map((one) => replaced(one, forms))
  if (part === null || typeof part !== "object") return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replaced(value, forms)]))
}
