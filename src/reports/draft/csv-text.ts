/** Starts that a spreadsheet takes for a formula or command, in full width too. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u

/**
 * Rows as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, every cell in quotes, lines ended by CR LF.
 * A cell that would be a formula begins with an apostrophe.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`

const cell = (text: string): string => {
  const safe = formula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
