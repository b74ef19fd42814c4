import type { Field } from "../decode/field.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import type { KnownValue } from "./what-the-browser-knew.ts"

/** A field whose value equals, or holds, something the browser knew. */
export function fromValue(field: Field, known: readonly KnownValue[]): ExtractedItem | undefined {
  const match = known.find((value) => meets(field.value, value))
  if (!match) return undefined
  return {
    category: match.category,
    where: field.where,
    name: field.name,
    basis: "value",
    reason: match.reason,
    raw: field.value,
  }
}

function meets(sent: string, known: KnownValue): boolean {
  if (known.text.length < 2) return false
  if (known.category === "page_url") return isSameAddress(sent, known.text)
  if (sent === known.text) return true
  if (known.match === "whole") return sent.trim().toLowerCase() === known.text.trim().toLowerCase()
  return sharesIdentifier(sent, known.text)
}

/** Equal but for the fragment and a trailing slash. */
function isSameAddress(sent: string, address: string): boolean {
  return sent.length >= 8 && withoutFragment(sent) === withoutFragment(address)
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, "").replace(/\/$/, "")
}

const shortestShared = 10

/** One stands inside the other, long enough that it is no chance (`_ga`'s value holds the client id sent). */
function sharesIdentifier(sent: string, stored: string): boolean {
  const [short, long] = sent.length < stored.length ? [sent, stored] : [stored, sent]
  return short.length >= shortestShared && /\d/.test(short) && long.includes(short)
}
