import type { Signal } from "../../crawler/evidence.ts"
import type { SignalItem } from "../result.ts"
import { type HandedOver, handedByAddress, handedByCall } from "./decode/handed-over.ts"
import { unwrapAll } from "./decode/unwrap.ts"
import type { ExtractedItem } from "./information/extracted-item.ts"
import { informationIn, type Reading } from "./information/find-information.ts"
import { redactedSample } from "./information/sample.ts"

type Handed = Pick<SignalItem, "what" | "information" | "undecoded">

/**
 * What a page handed to the app by a call or an address, sorted as the content of a send is: it stays within the user's
 * own equipment and is no send by itself, and the app may send it on. Values are hidden as samples hide them.
 */
export function handedInformation({ kind, what, at = 0 }: Signal, reading: Reading): Handed {
  const handed = kind === "bridge" ? handedByCall(what) : handedByAddress(what)
  const items = informationIn(fieldsOf(handed), { ...reading, at })
  return {
    what: cut(hidden(what, items)),
    ...(items.length > 0 ? { information: items.map(shown) } : {}),
    ...(handed.undecoded ? { undecoded: true } : {}),
  }
}

function fieldsOf({ leaves }: HandedOver) {
  return unwrapAll(leaves.map((leaf) => ({ ...leaf, through: [] })))
}

function shown({ category, name, basis, reason, raw }: ExtractedItem) {
  const sample = redactedSample(category, raw)
  return { category, ...(name ? { name } : {}), ...(sample === undefined ? {} : { sample }), basis, reason }
}

/** What is shown of a call or an address, in characters. */
const longestShown = 1000

function cut(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text
}

/** The longest first: one value may stand inside another. */
function hidden(what: string, items: readonly ExtractedItem[]): string {
  const values = items.flatMap(({ category, raw = "" }) => {
    const sample = redactedSample(category, raw)
    return sample !== undefined && sample !== raw && isDistinct(raw) ? [{ raw, sample }] : []
  })
  return values
    .toSorted((a, b) => b.raw.length - a.raw.length)
    .flatMap(({ raw, sample }) => formsOf(raw).map((form) => ({ form, sample })))
    .reduce((text, { form, sample }) => text.replaceAll(form, sample), what)
}

/** A digit or two stand anywhere and tell nobody apart; a name of two characters does. */
function isDistinct(value: string): boolean {
  return value.length >= 4 || /[^\u0000-\u007f]/.test(value)
}

/** As it stands in a call's JSON, in JSON inside of that, and in an address. */
function formsOf(raw: string): readonly string[] {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1)
  return [...new Set([escaped(escaped(raw)), escaped(raw), encodeURIComponent(raw.toWellFormed()), raw])]
}
