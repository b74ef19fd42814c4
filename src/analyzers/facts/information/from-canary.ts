import type { Canary, RecordedSend } from "../../../crawler/evidence.ts"
import type { Field } from "../decode/field.ts"
import { inflatedRaw } from "../decode/unpack.ts"
import type { CanaryForms } from "./canary-forms.ts"
import type { ExtractedItem } from "./extracted-item.ts"

const categories: Readonly<Record<Canary["kind"], string>> = {
  email: "email",
  name: "name",
  phone: "phone",
  postal_code: "postal_address",
  address: "postal_address",
  text: "form_input",
}

/**
 * What the tool typed, found again in a send: as it is, URL-, base64- or hex-encoded, compressed, or hashed, also in the
 * shapes receivers bring it into first. A digest tells of a contact without showing it: `hashed_contact`.
 */
export function fromCanary(
  send: RecordedSend,
  fields: readonly Field[],
  canaries: readonly CanaryForms[],
): readonly ExtractedItem[] {
  // Typing and sending are timed by two clocks; a connection goes on sending after it was opened.
  const latest = Math.max(send.at, ...(send.messages ?? []).slice(-1).map(({ at }) => at)) + clockSlackMs
  const possible = canaries.filter(({ canary }) => canary.at <= latest)
  if (possible.length === 0) return []
  const items = placesOf(send, fields).flatMap((place) => possible.flatMap((forms) => inPlace(place, forms)))
  return items.filter(
    (item, at) =>
      !items.some((other, before) => saysMore(other, item) || (before < at && isAlike(other, item))),
  )
}

/** The same of the same field: a value and what was unwrapped from it. */
function isAlike(other: ExtractedItem, item: ExtractedItem): boolean {
  return other.where === item.where && other.name === item.name && other.category === item.category
}

const clockSlackMs = 250

/** A text of the send, and where it stands; without a name for what was not taken apart. */
interface Place {
  readonly where: ExtractedItem["where"]
  readonly name?: string
  readonly text: string
}

function placesOf(send: RecordedSend, fields: readonly Field[]): readonly Place[] {
  return [
    ...fields.filter(isNoWholeLine).flatMap(ofField),
    { where: "url", text: send.url },
    { where: "url", text: percentDecoded(send.url) },
    ...send.headers
      .filter(([name]) => name !== "cookie" && !name.startsWith(":"))
      .map(([name, text]): Place => ({ where: "header", name, text })),
    ...send.cookies.map(({ name, value }): Place => ({ where: "cookie", name, text: value })),
    ...[send.body, ...(send.messages ?? []).filter(({ direction }) => direction === "sent")].map(whole),
  ]
}

/** Base64 has signs that an address writes as `%2B`, `%2F` and `%3D`. */
function percentDecoded(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) =>
    Buffer.from(encoded.replaceAll("%", ""), "hex").toString("utf8"),
  )
}

/** Headers and cookies are looked through as they were sent. */
function isNoWholeLine({ where, through }: Field): boolean {
  return (where !== "header" && where !== "cookie") || through.length > 0
}

function ofField({ where, name, value }: Field): readonly Place[] {
  const inflated = deflatedText(value)
  return [{ where, name, text: value }, ...(inflated === undefined ? [] : [{ where, name, text: inflated }])]
}

/** Raw deflate under base64 has no mark of its own. */
function deflatedText(value: string): string | undefined {
  if (value.length < 16 || /[^A-Za-z0-9+/_=-]|=[^=]|===/.test(value)) return undefined
  const bytes = inflatedRaw(Buffer.from(value, "base64"))
  return bytes && Buffer.from(bytes).toString("utf8")
}

/** A body or message as it stands, also one of bytes that nobody could take apart. */
function whole({
  text,
  base64,
}: {
  readonly text?: string | undefined
  readonly base64?: string | undefined
}): Place {
  const bytes = base64 === undefined ? "" : Buffer.from(base64, "base64").toString("utf8")
  return { where: "body", text: text ?? bytes }
}

function inPlace(place: Place, forms: CanaryForms): readonly ExtractedItem[] {
  const how = openForm(place.text, forms)
  if (how !== undefined)
    return [itemOf(place, forms.canary, { category: categories[forms.canary.kind], how })]
  const digest = digestIn(place.text, forms)
  return digest === undefined
    ? []
    : [itemOf(place, forms.canary, { category: "hashed_contact", how: digest })]
}

function openForm(text: string, { texts, base64 }: CanaryForms): string | undefined {
  const lower = text.toLowerCase()
  for (const [form, how] of texts) if (standsIn(form, lower)) return how
  return base64.some((form) => text.includes(form)) ? "base64" : undefined
}

/** A number counts only where it is no part of a longer one. */
function standsIn(form: string, text: string): boolean {
  const number = /^\d/.test(form) && /\d$/.test(form)
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!number) return true
    if (!/\d/.test(text[at - 1] ?? "") && !/\d/.test(text[at + form.length] ?? "")) return true
  }
  return false
}

/** Runs as long as a digest, as hex and as base64 or base64url. */
const hexRuns = /[0-9a-f]{32,128}/gi
const base64Runs = /[A-Za-z0-9+/_-]{22,86}/g

function digestIn(text: string, { digests }: CanaryForms): string | undefined {
  const hex = [...text.matchAll(hexRuns)].map(([run]) => run.toLowerCase())
  const base64 = [...text.matchAll(base64Runs)].map(([run]) => run.replaceAll("+", "-").replaceAll("/", "_"))
  const found = [...hex, ...base64].find((run) => digests.has(run))
  return found === undefined ? undefined : digests.get(found)
}

function itemOf(
  { where, name, text }: Place,
  { kind, id }: Canary,
  { category, how }: { readonly category: string; readonly how: string },
): ExtractedItem {
  const reason = `typed: ${kind} ${id} (${how})`
  return { category, where, ...(name !== undefined && { name }), basis: "canary", reason, raw: text }
}

/** Whether another item tells the same under a name, or under the name inside (`v.who` of `v`). */
function saysMore(other: ExtractedItem, item: ExtractedItem): boolean {
  if (other.name === undefined || other.where !== item.where || other.category !== item.category) return false
  return item.name === undefined || other.name.startsWith(`${item.name}.`)
}
