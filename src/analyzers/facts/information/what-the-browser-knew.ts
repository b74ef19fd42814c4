import type {
  Environment,
  RecordedSend,
  ShownDocument,
  StoredValue,
  Visit,
} from "../../../crawler/evidence.ts"
import { hasIdentifier } from "./shares-identifier.ts"

/**
 * A value the browser knew when a send left, with the category it would tell if it were sent. `match` says when a
 * sent value counts as this one: `whole` when equal, `address` when it is the same page's, `identifier` when one
 * stands inside the other, `named-number` when equal under a name that says what the number is.
 */
export type KnownValue = {
  readonly category: string
  readonly text: string
  /** The reason to give when a send carries it: a stable code, with the name of a stored value after it. */
  readonly reason: string
  /** Known from then on, in ms since the visit began; from the start where absent. */
  readonly from?: number
} & (
  | { readonly match: "whole" | "address" | "identifier" }
  | { readonly match: "named-number"; readonly names: RegExp }
)

const shortestIdentifier = 8

/** Everything a send's values are held against: the page, where the user came from, the equipment, stored values. */
export function whatTheBrowserKnew(visit: Visit, environment: Environment): readonly KnownValue[] {
  const shown = visit.documents.filter(({ url }) => /^https?:/.test(url))
  return [
    ...shown.filter(({ top }) => top).flatMap(ofPage),
    ...(visit.title ? titleOf(visit.title) : []),
    ...shown.flatMap(ofReferrer),
    ...ofEquipment(environment),
    ...visit.stored.flatMap(ofStored),
  ]
}

/** Only what was known by the time the send left. */
export function knownBefore({ at }: RecordedSend, values: readonly KnownValue[]): readonly KnownValue[] {
  return values.filter(({ from }) => from === undefined || from <= at + 1)
}

function ofPage({ url, title, at }: ShownDocument): KnownValue[] {
  return [
    { category: "page_url", text: url, reason: "value-is-page-address", match: "address", from: at },
    ...(title ? titleOf(title) : []),
  ]
}

function ofReferrer({ referrer, at }: ShownDocument): KnownValue[] {
  if (!referrer) return []
  return [{ category: "referrer", text: referrer, reason: "value-is-referrer", match: "address", from: at }]
}

/** Short titles are words that also stand for other things (`News`, `トップ`). */
function titleOf(text: string): KnownValue[] {
  const width = [...text.trim()].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0)
  return width < 10 ? [] : [{ category: "page_title", text, reason: "value-is-page-title", match: "whole" }]
}

const widths = /^(s|v|i|o|b|c)?w(idth)?$|^(screen|viewport|window|inner|outer|client|browser)[_-]?w(idth)?$/i
const heights =
  /^(s|v|i|o|b|c)?h(eight)?$|^(screen|viewport|window|inner|outer|client|browser)[_-]?h(eight)?$/i

function ofEquipment({ userAgent, timezone, locale, viewport }: Environment): KnownValue[] {
  const [, width, height] = /(\d+)\s*x\s*(\d+)/.exec(viewport) ?? []
  return [
    { category: "user_agent", text: userAgent, reason: "value-is-user-agent", match: "whole" },
    { category: "timezone", text: timezone, reason: "value-is-time-zone", match: "whole" },
    // A bare `ja` is met too often by chance; the dictionary reads it where the name says language.
    ...(locale.length >= 5 ? [languageOf(locale)] : []),
    ...(width && height ? ofScreen(width, height) : []),
  ]
}

function languageOf(text: string): KnownValue {
  return { category: "language", text, reason: "value-is-language", match: "whole" }
}

function ofScreen(width: string, height: string): KnownValue[] {
  const size = { category: "screen", reason: "value-is-screen-size" } as const
  return [
    ...["x", "*", ",", "×", "_"].map(
      (sign): KnownValue => ({ ...size, text: `${width}${sign}${height}`, match: "whole" }),
    ),
    { ...size, text: width, match: "named-number", names: widths },
    { ...size, text: height, match: "named-number", names: heights },
  ]
}

function ofStored({ area, name, value }: StoredValue): KnownValue[] {
  if (value === undefined || !looksLikeIdentifier(value)) return []
  const isCookie = area === "cookie"
  return [
    {
      category: isCookie ? "cookie_id" : "local_storage_id",
      text: value,
      reason: `${isCookie ? "value-is-cookie" : "value-is-stored"}: ${name}`,
      match: "identifier",
    },
  ]
}

/** Long and mixed enough that meeting it again in a send is no chance. */
export function looksLikeIdentifier(value: string): boolean {
  return value.length >= shortestIdentifier && value.length <= 4096 && hasIdentifier(value)
}
