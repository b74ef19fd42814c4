import type { Labels } from "./label.ts"

/** What values under one label are: the thing that the label announces, in whatever words. */
export type ValueMatter = "information" | "purpose" | "party"

/** How many of the values (or of the parts of one) have to be of one kind. */
const share = 0.6
const longest = 400

/** What most of the values under one label are; undefined where they are of several kinds, or of none that is known. */
export function matterOfValues(values: readonly string[], labels: Labels): ValueMatter | undefined {
  const told = values.map((value) => value.trim()).filter((value) => !/^[-－―ー–—]?$/u.test(value))
  return mostly(told.map((value) => matterOfValue(value, labels)))
}

function matterOfValue(value: string, { matterOf }: Labels): ValueMatter | undefined {
  if (value.length > longest) return undefined
  if (/(ため|為|目的で?|こと(を目的とする)?|たくて|たいから)(です)?[。.]?$/u.test(value)) return "purpose"
  const parts = value.split(/[、，,\n]|・(?=.{2})|および|及び/u).filter((part) => part.trim() !== "")
  return mostly(parts.map((part) => matterOf(part.trim())))
}

function mostly(kinds: readonly (ValueMatter | undefined)[]): ValueMatter | undefined {
  const [first] = [...Map.groupBy(kinds, (kind) => kind)]
    .filter(([kind, of]) => kind !== undefined && of.length >= kinds.length * share)
    .toSorted(([, a], [, b]) => b.length - a.length)
  return first?.[0]
}
