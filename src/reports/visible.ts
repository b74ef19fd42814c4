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

/** A copy of a record in which every string, keys included, went through `visible`. */
export const allVisible = <T>(record: T): T => deep(record) as T

const deep = (value: unknown): unknown => {
  if (typeof value === "string") return visible(value)
  if (Array.isArray(value)) return value.map(deep)
  if (typeof value !== "object" || value === null) return value
  const copy: Record<string, unknown> = Object.create(null)
  for (const [key, child] of Object.entries(value)) copy[visible(key)] = deep(child)
  return copy
}
