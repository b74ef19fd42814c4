import type { Field } from "../decode/field.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { isSameAddress } from "./same-address.ts"
import { sharesIdentifier } from "./shares-identifier.ts"
import type { KnownValue } from "./what-the-browser-knew.ts"

/** A field whose value equals, or holds, something the browser knew. */
export function fromValue(field: Field, known: readonly KnownValue[]): ExtractedItem | undefined {
  const match = known.find((value) => meets(field, value))
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

/** Too long to be a value on its own; only an identifier may stand inside. */
const longestWhole = 4096

function meets({ name, value }: Field, known: KnownValue): boolean {
  if (known.match === "identifier") return sharesIdentifier(value, known.text)
  if (value.length > longestWhole) return false
  if (known.match === "address") return isSameAddress(value, known.text)
  if (known.match === "named-number") return value === known.text && known.names.test(lastPart(name))
  return folded(value) === folded(known.text)
}

function lastPart(name: string): string {
  return name.split(".").at(-1) ?? name
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase()
}
