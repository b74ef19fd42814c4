/** One record of a CSV file as it is written; `line` is its first line, from 1. */
export interface WrittenRecord {
  readonly line: number
  readonly text: string
  /** Set where a quotation mark opens a field and none closes it as it should. */
  readonly broken: boolean
}

/** More lines than a field of a list of sites has: one that is still open then was never meant to be. */
const longest = 20

/**
 * The records of a CSV file, one by one, so that a stray quotation mark costs its own line only. Lines without anything
 * in them are left out.
 */
export function splitRecords(text: string, delimiter: string): readonly WrittenRecord[] {
  const lines = text.split(/\r\n|\n|\r/)
  const wellFormed = recordPattern(delimiter)
  const records: WrittenRecord[] = []
  for (let at = 0; at < lines.length; ) {
    const length = lengthOf(lines, at, wellFormed)
    const written = lines.slice(at, at + (length ?? 1)).join("\n")
    if (written.trim() !== "") records.push({ line: at + 1, text: written, broken: length === undefined })
    at += length ?? 1
  }
  return records
}

/** Fields that begin with a quotation mark end with one; in others it may stand anywhere. */
function recordPattern(delimiter: string): RegExp {
  const d = delimiter === "\t" ? "\\t" : delimiter
  const field = `(?: *"(?:[^"]|"")*" *|(?! *")[^${d}\\n]*)`
  return new RegExp(`^${field}(?:${d}${field})*$`)
}

/** How many lines the record has that begins here; undefined where no record does. */
function lengthOf(lines: readonly string[], from: number, wellFormed: RegExp): number | undefined {
  if (!lines[from]?.includes('"')) return 1
  const ends = Array.from({ length: Math.min(longest, lines.length - from) }, (_, more) => more + 1)
  return ends.find((length) => wellFormed.test(lines.slice(from, from + length).join("\n")))
}
