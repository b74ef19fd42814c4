/**
 * Characters a reader cannot see but a screen or terminal obeys: controls, format and direction marks, line
 * separators, lone surrogates, everything drawn as nothing. Variation selectors stay: names are written with them.
 */
const unseen = /(?!\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

const anyUnseen = new RegExp(unseen.source, "u")

/** Most texts are: the search for anything unseen takes many times as long. */
const printedAscii = /^[ -~]*$/

const named = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`

/** The text with white space as spaces and every other unseen character written out, such as `⟨U+202E⟩`. */
export const visible = (text: string): string =>
  !printedAscii.test(text) && anyUnseen.test(text)
    ? text.replace(/\r\n|[\t\n\r]/g, " ").replace(unseen, named)
    : text

/** The record with every string, keys included, gone through `visible`; what did not change is not copied. */
export const allVisible = <T>(record: T): T => deep(record) as T

const deep = (value: unknown): unknown => {
  if (typeof value === "string") return visible(value)
  if (typeof value !== "object" || value === null) return value
  return Array.isArray(value) ? deepList(value) : deepRecord(value)
}

const deepList = (list: readonly unknown[]): readonly unknown[] => {
  let copy: unknown[] | undefined
  for (const [at, item] of list.entries()) {
    const shown = deep(item)
    if (shown === item) continue
    copy ??= [...list]
    copy[at] = shown
  }
  return copy ?? list
}

const deepRecord = (record: object): object => {
  const entries: [key: string, child: unknown][] = Object.entries(record)
  let changed = false
  for (const entry of entries) {
    const [key, child] = entry
    entry[0] = visible(key)
    entry[1] = deep(child)
    changed ||= entry[0] !== key || entry[1] !== child
  }
  return changed ? Object.fromEntries(entries) : record
}
