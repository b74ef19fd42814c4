import { extname } from "node:path/posix"

/** How a file of a report is sent. */
export interface ServedType {
  readonly type: string
  /** Kept by the browser as a file, not shown. */
  readonly download: boolean
}

/** Endings of the files reports are made of; no other file is sent. */
const TYPES: Readonly<Record<string, ServedType>> = {
  ".html": { type: "text/html; charset=utf-8", download: false },
  ".json": { type: "application/json", download: false },
  ".png": { type: "image/png", download: false },
  ".jpg": { type: "image/jpeg", download: false },
  ".webp": { type: "image/webp", download: false },
  ".csv": { type: "text/csv; charset=utf-8", download: true },
  ".md": { type: "text/markdown; charset=utf-8", download: true },
  ".sarif": { type: "application/sarif+json", download: true },
  ".xml": { type: "application/xml", download: true },
  ".har": { type: "application/json", download: true },
  ".xlsx": {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    download: true,
  },
  ".sig": { type: "application/octet-stream", download: true },
  ".pub": { type: "application/octet-stream", download: true },
  ".tsq": { type: "application/timestamp-query", download: true },
  ".tsr": { type: "application/timestamp-reply", download: true },
}

/** Undefined for a file that is never sent. */
export function servedType(path: string): ServedType | undefined {
  const ending = extname(path)
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined
}
