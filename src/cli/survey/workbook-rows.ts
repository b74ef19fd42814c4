import { readSheet } from "read-excel-file/node"

/** Whether the bytes are a ZIP archive, as every xlsx workbook is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "PK\u0003\u0004"
}

/** The texts of a workbook's first sheet, row by row. Rejects where it is none. */
export async function workbookRows(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const rows = await readSheet(bytes)
  return rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))))
}
