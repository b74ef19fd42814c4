import { stringify } from "csv-stringify/sync"
import type { Cell } from "../tables/table.ts"

/**
 * Starts that a spreadsheet takes for a formula or command. `escape_formulas` looks at the very first character only,
 * and knows four of the signs in full width; spreadsheets skip white space and characters drawn as nothing.
 */
const formula = /^[\s\p{Cf}]*[=+\-@|%]|^[\t\r\n]/u

/** Signs of other widths and heights come out as themselves. */
const beginning = (text: string): string => text.slice(0, 64).normalize("NFKC")

/**
 * Rows as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, every cell in quotes, lines ended by CR LF.
 * Text that would be a formula begins with an apostrophe; numbers stay numbers.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  stringify([...rows], {
    bom: true,
    escape_formulas: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
    cast: { string: (text) => (formula.test(beginning(text)) ? `'${text}` : text) },
  })
