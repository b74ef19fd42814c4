import type { Field } from "../decode/field.ts"
import { consentString } from "./consent-string.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { indexOf } from "./known-index.ts"
import type { KnownValue } from "./known-value.ts"
import { sharesIdentifier } from "./shares-identifier.ts"

/** A field whose value equals, or holds, something the browser knew when it left, or says by its form what it is. */
export function fromValue(
  field: Field,
  known: readonly KnownValue[],
  at = Number.POSITIVE_INFINITY,
): ExtractedItem | undefined {
  const match = indexOf(known)
    .candidates(field.value)
    .find((value) => isKnownAt(value, at) && meets(field, value))
  if (match) return itemOf(field, match)
  const consent = consentString(field.value)
  return (
    consent && itemOf(field, { category: "consent_state", reason: `value-is-consent-string: ${consent}` })
  )
}

function itemOf(field: Field, { category, reason }: Pick<KnownValue, "category" | "reason">): ExtractedItem {
  return { category, where: field.where, name: field.name, basis: "value", reason, raw: field.value }
}

function isKnownAt({ from }: KnownValue, at: number): boolean {
  return from === undefined || from <= at + 1
}

/** What addresses hold for reasons of their own: a file's language, a picture's size. */
const usualInPath = new Set(["language", "screen", "timezone"])

function meets({ where, name, value, inPath }: Field, known: KnownValue): boolean {
  if (inPath && usualInPath.has(known.category)) return false
  // That a cookie is sent already says that its identifier is.
  if (known.match === "identifier") return where !== "cookie" && sharesIdentifier(value, known.text)
  return known.match !== "named" || known.names.test(lastPart(name))
}

function lastPart(name: string): string {
  return name.split(".").at(-1) ?? name
}
