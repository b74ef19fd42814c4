import type { ParameterTable } from "../../../config/knowledge/tables.ts"
import type { Service } from "../../../config/knowledge/vendor.ts"
import type { RecordedSend } from "../../../crawler/evidence.ts"
import type { Field } from "../decode/field.ts"
import { fieldsOfSend } from "../decode/fields-of-send.ts"
import type { CanaryForms } from "./canary-forms.ts"
import { ofEmbeddingPage } from "./embedding-page.ts"
import type { ExtractedItem } from "./extracted-item.ts"
import { fromCanary } from "./from-canary.ts"
import { fromDictionary } from "./from-dictionary.ts"
import { fromProtocol } from "./from-protocol.ts"
import { fromValue } from "./from-value.ts"
import { fromVendor, isNamedExactly } from "./from-vendor.ts"
import type { KnownValue } from "./known-value.ts"
import { matchesName } from "./matches-name.ts"
import { withoutPurchase } from "./without-purchase.ts"

/** What a send is read with: the vendor's table where there is one, the dictionary, and what the browser knew. */
export interface Reading {
  readonly service?: Service
  readonly dictionary: ParameterTable
  readonly known: readonly KnownValue[]
  /** What the tool typed during the visit. */
  readonly canaries?: readonly CanaryForms[]
}

export interface FoundInformation {
  readonly items: readonly ExtractedItem[]
  /** Fields that nothing spoke of. */
  readonly unnamed: readonly Field[]
  readonly undecoded: boolean
}

/** All pieces of information about the user inside one send, each with where it was found and why we believe it. */
export function findInformation(send: RecordedSend, reading: Reading): FoundInformation {
  const { fields, undecoded } = fieldsOfSend(send)
  const protocol = fromProtocol(send).map((item) => nameStored(item, reading.service))
  const read = readFields(fields, { ...reading, at: send.at })
  const typed = fromCanary(send, fields, reading.canaries ?? [])
  return {
    items: distinct(
      withoutPurchase([...typed, ...protocol, ...read.flatMap(({ items }) => items)]).map((item) =>
        ofEmbeddingPage(item, send),
      ),
    ),
    unnamed: read.filter(({ items }) => items.length === 0).map(({ field }) => field),
    undecoded,
  }
}

/** The information in fields that were handed on without being sent; `at` in ms since the visit began. */
export function informationIn(
  fields: readonly Field[],
  reading: Reading & { readonly at: number },
): readonly ExtractedItem[] {
  return distinct(readFields(fields, reading).flatMap(({ items }) => items))
}

function readFields(fields: readonly Field[], reading: Omit<Around, "fields">) {
  const around = { ...reading, fields }
  return fields.map((field) => ({ field, items: readField(field, around) }))
}

/**
 * The vendor's word first, then what the value itself proves, then the general dictionary. Where the vendor speaks of
 * many fields at once (`a.*`), the value may say more of this one.
 */
function readField(field: Field, around: Around): readonly ExtractedItem[] {
  if (field.value === "") return []
  return field.where === "cookie" ? readCookie(field, around) : readPlace(field, around)
}

/** The reading of one send, with the time it left (ms since the visit began) and all its fields. */
interface Around extends Reading {
  readonly at: number
  readonly fields: readonly Field[]
}

function readPlace(
  field: Field,
  { service, known, dictionary, at, fields }: Around,
): readonly ExtractedItem[] {
  const byVendor = service ? fromVendor(field, service) : []
  if (byVendor.length > 0 && service && isNamedExactly(field, service)) return byVendor
  const byValue = fromValue(field, known, at)
  if (byVendor.length > 0) return byValue ? [...byVendor, byValue] : byVendor
  const item = byValue ?? (field.inPath ? undefined : fromDictionary(field, dictionary, fields))
  return item ? [item] : []
}

/** Categories that a cookie's being sent already tells. */
const toldByCookie = new Set(["cookie_id", "client_id", "local_storage_id"])

/** A cookie is an identifier by being sent; what it holds beyond that is read as anywhere else. */
function readCookie(field: Field, around: Around): readonly ExtractedItem[] {
  const isWhole = field.through.length === 0
  const items = readPlace(field, isWhole ? { ...around, dictionary: noDictionary } : around)
  return items.filter(({ category, basis }) => basis === "vendor" || !toldByCookie.has(category))
}

const noDictionary: ParameterTable = { source: "none", parameters: [] }

/** A cookie whose meaning the vendor's file knows is that, rather than merely a cookie. */
function nameStored(item: ExtractedItem, service: Service | undefined): ExtractedItem {
  if (item.where !== "cookie" || !service) return item
  const stored = service.storage.find(
    ({ area, name }) => area === "cookie" && matchesName(name, item.name ?? ""),
  )
  return stored ? { ...item, category: stored.category, basis: "vendor" } : item
}

function distinct(items: readonly ExtractedItem[]): ExtractedItem[] {
  const byKey = new Map<string, ExtractedItem>()
  for (const item of items) {
    const key = `${item.category}|${item.where}|${item.name ?? ""}`
    if (!byKey.has(key)) byKey.set(key, item)
  }
  return [...byKey.values()]
}
