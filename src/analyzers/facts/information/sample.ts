import { looksLikeIdentifier } from "./known-stored.ts"

const shown = 80

/** Categories whose values tell nothing of a person by themselves and are shown as they are. */
const plain = new Set([
  "page_url",
  "page_title",
  "referrer",
  "screen",
  "language",
  "timezone",
  "user_agent",
  "os",
  "device",
  "event_action",
  "tag_info",
  "consent_state",
  "content_viewed",
])

/** Categories of which not even the first characters are shown. */
const personal = new Set([
  "email",
  "phone",
  "name",
  "postal_address",
  "form_input",
  "payment",
  "auth",
  "precise_location",
  "communication_content",
])

/** Whether the sample hides the value, and the value could tell one user from another. */
export function isHiddenIdentity(category: string, value: string): boolean {
  if (personal.has(category) || withoutContacts(value) !== value) return true
  return !plain.has(category) && looksLikeIdentifier(value)
}

/** A sample for the result: plain values cut to length, everything else masked but for its first characters. */
export function redactedSample(category: string, value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined
  if (plain.has(category)) return cut(withoutContacts(value))
  if (personal.has(category) || withoutContacts(value) !== value) return `…(${value.length})`
  const kept = Math.min(4, Math.floor(value.length / 3))
  return `${[...value.slice(0, 8)].slice(0, kept).join("")}…(${value.length})`
}

/** Other forms of `@` inside an address: percent-encoded once or more, full width. */
const email = /[^\s"'<>/?&=#:;,()]+(@|＠|%(25)*40)[^\s"'<>/?&=#:;,()%]+\.[A-Za-z]{2,}/gu
const phone = /(?<![\dA-Za-z.-])(\+?81|0)[-\s]?\d{1,4}[-\s]?\d{1,4}[-\s]?\d{3,4}(?![\dA-Za-z.-])/gu

function withoutContacts(value: string): string {
  return value.replace(email, "…@…").replace(phone, "…")
}

function cut(value: string): string {
  return value.length > shown ? `${value.slice(0, shown).replace(/[\ud800-\udbff]$/, "")}…` : value
}
