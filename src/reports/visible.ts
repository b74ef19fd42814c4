/**
 * Characters a reader cannot see but a screen or terminal obeys: controls, format and direction marks, line
 * separators, lone surrogates, everything drawn as nothing. Variation selectors stay: names are written with them.
 */
const unseen = /(?!\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const anyUnseen = new RegExp(unseen.source, "u")

const named = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`

/** The text with white space as spaces and every other unseen character written out, such as `⟨U+202E⟩`. */
export const visible = (text: string): string =>
  anyUnseen.test(text) ? text.replace(/\r\n|[\t\n\r]/g, " ").replace(unseen, named) : text

/** The record with every string, keys included, gone through `visible`; what did not change is not copied. */
export const allVisible = <T>(record: T): T => deep(record) as T

const deep = (value: unknown): unknown => {
  if (typeof value === "string") return visible(value)
  if (typeof value !== "object" || value === null) return value
  return Array.isArray(value) ? deepList(value) : deepRecord(value)
}

const deepList = (list: readonly unknown[]): readonly unknown[] => {
  const shown = list.map(deep)
  return shown.some((item, at) => item !== list[at]) ? shown : list
}

const deepRecord = (record: object): object => {
  const entries = Object.entries(record)
  const shown = entries.map(([key, child]) => [visible(key), deep(child)] as const)
  const changed = shown.some(([key, child], at) => key !== entries[at]?.[0] || child !== entries[at]?.[1])
  return changed ? Object.fromEntries(shown) : record
}
