import type { Field } from "../decode/field.ts"
import { consentString } from "./consent-string.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { indexOf } from "./known-index.ts"
import type { KnownValue } from "./known-value.ts"
import { sharesIdentifier } from "./shares-identifier.ts"
import { isMadeUp, isTimeOf } from "./time-of-visit.ts"
import { wordsOfName } from "./words-of-name.ts"

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
  if (known.match === "time") return !inPath && isTimeOf(value, known) && !isMadeUp(name)
  return known.match !== "named" || isNamed(name, known.names)
}

/** Words that say that a size or a host is not the page's own. */
const ofAnother =
  /^(ads?|banner|creative|image|img|imp|player|prev|previous|ref|refr|referr?er|referring|slot|thumb\w*|video)$/

/** The last part of the name, or its last word or two: `td_host` is a host, `_w` a width. */
function isNamed(name: string, names: RegExp): boolean {
  if (names.test(name.split(".").at(-1) ?? name)) return true
  const words = wordsOfName(name)
  if (words.some((word) => ofAnother.test(word))) return false
  return [words.slice(-1).join(""), words.slice(-2).join("_")].some((end) => names.test(end))
}
