import type { CanaryKind } from "../evidence/canary.ts"
import type { FormField } from "../page/in-page/form-fields.ts"
import type { CanaryValues } from "./canary-values.ts"

/** What goes into one field; `canary` is the whole of which a split field takes a part. */
export interface FieldValue {
  readonly typed: string
  readonly canary: string
}

/** Fields this short take a part of a number (`03` `1234` `5678`). */
const partLength = 5

/** The value for a field of that kind. `before` is how many parts of the same kind were typed already. */
export function valueFor(
  { kind, before }: { readonly kind: CanaryKind; readonly before: number },
  field: FormField,
  values: CanaryValues,
): FieldValue {
  if (kind === "phone" || kind === "postal_code") {
    const parts = kind === "phone" ? values.phone : values.postalCode
    const whole = parts.join(field.maxLength === parts.join("").length ? "" : "-")
    const isPart = field.maxLength > 0 && field.maxLength <= partLength
    return {
      typed: isPart ? (parts[before % parts.length] ?? "") : whole,
      canary: isPart ? parts.join("-") : whole,
    }
  }
  const typed = kind === "name" ? nameFor(field, values) : values[kind]
  return { typed, canary: typed }
}

function nameFor(field: FormField, { familyName, givenName }: CanaryValues): string {
  const words = `${field.autocomplete} ${field.name} ${field.id} ${field.label} ${field.placeholder}`
  const name = partOfName(words, familyName, givenName)
  return /フリガナ|カナ|kana/i.test(words) ? katakana(name) : name
}

function partOfName(words: string, familyName: string, givenName: string): string {
  const family = /family|last[-_ ]?name|(^|[^a-z])sei(?![a-z])|姓|セイ/i.test(words)
  const given = /given|first[-_ ]?name|(^|[^a-z])mei(?![a-z])|(^|\s)名(\s|$)|メイ/i.test(words)
  if (family === given) return `${familyName} ${givenName}`
  return family ? familyName : givenName
}

/** Hiragana and katakana stand in the same order, 0x60 apart. */
function katakana(text: string): string {
  return text.replace(/[ぁ-ん]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0x60))
}
