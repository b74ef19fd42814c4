import type { ServiceKind } from "../declared.ts"
import type { BadFrameRow } from "./bad-frame-row.ts"
import { type ColumnKind, readColumns } from "./columns.ts"
import { cellsOf, delimiterOf } from "./read-cells.ts"
import { readKind } from "./read-kind.ts"
import { readScale, type WrittenScale } from "./read-scale.ts"
import { siteAddress } from "./site-address.ts"
import { splitRecords, type WrittenRecord } from "./split-records.ts"

/** One site of the list; `number` counts the good lines from 1. */
export interface FrameSite {
  readonly number: number
  readonly line: number
  readonly url: string
  readonly operator?: string
  readonly sector?: string
  readonly kind: ServiceKind
  readonly domains: readonly string[]
  readonly scale?: WrittenScale
  readonly period?: string
  readonly other: Readonly<Record<string, string>>
}

export interface ReadFrame {
  readonly columns: readonly { readonly title: string; readonly readAs: string }[]
  readonly sites: readonly FrameSite[]
  readonly badRows: readonly BadFrameRow[]
}

/** What a list without a header or without a column of addresses is called. */
export type FrameFault = "empty" | "no-url-column"

/**
 * The sites of a list. A line that is no site is told with its number and reason, and the others go on; a line that
 * repeats an earlier address is one of them. The header may be left out where the first line is an address.
 */
export function readFrame(text: string): ReadFrame | FrameFault {
  const delimiter = delimiterOf(text)
  const records = splitRecords(text, delimiter)
  const first = records[0]
  if (first === undefined) return "empty"
  const [cells = []] = cellsOf([first], delimiter)
  const headless = cells.length === 1 && "url" in siteAddress(cells[0] ?? "")
  const header = headless ? ["url"] : cells
  const kinds = readColumns(header)
  if (!kinds.includes("url")) return "no-url-column"
  const seen = new Map<string, number>()
  const sites: FrameSite[] = []
  const badRows: BadFrameRow[] = []
  const rows = headless ? records : records.slice(1)
  const whole = rows.filter(({ broken }) => !broken)
  const parsed = new Map(cellsOf(whole, delimiter).map((row, at) => [whole[at], row]))
  for (const record of rows) {
    const site = siteOf(record, parsed.get(record), { header, kinds, seen })
    if ("reason" in site) badRows.push(site)
    else sites.push({ number: sites.length + 1, ...site })
  }
  const columns = header.map((title, at) => ({ title, readAs: kinds[at] ?? "other" }))
  return { columns, sites, badRows }
}

interface Reading {
  readonly header: readonly string[]
  readonly kinds: readonly (ColumnKind | undefined)[]
  /** Address → line. */
  readonly seen: Map<string, number>
}

function siteOf(
  { line, text }: WrittenRecord,
  cells: readonly string[] | undefined,
  reading: Reading,
): Omit<FrameSite, "number"> | BadFrameRow {
  if (cells === undefined) return { line, reason: "quote", detail: text.slice(0, 80) }
  const of = (kind: ColumnKind): string => cells[reading.kinds.indexOf(kind)] ?? ""
  const address = siteAddress(of("url"))
  if (!("url" in address)) return { line, ...address }
  const { url, key } = address
  const earlier = reading.seen.get(key)
  if (earlier !== undefined) return { line, reason: "duplicate", detail: String(earlier) }
  const kind = readKind(of("kind"))
  if (kind === undefined) return { line, reason: "kind", detail: of("kind").slice(0, 80) }
  reading.seen.set(key, line)
  const scale = readScale(of("scale"))
  return {
    ...{ line, url, kind },
    ...filled("operator", of("operator")),
    ...filled("sector", of("sector")),
    domains: of("domains")
      .split(/[\s,;|、，；]+/u)
      .filter((domain) => domain !== ""),
    ...(scale === undefined ? {} : { scale }),
    ...filled("period", of("period")),
    other: otherCells(cells, reading),
  }
}

function filled<K extends "operator" | "sector" | "period">(
  key: K,
  cell: string,
): { readonly [P in K]?: string } {
  return (cell === "" ? {} : { [key]: cell }) as { readonly [P in K]?: string }
}

function otherCells(cells: readonly string[], { header, kinds }: Reading): Readonly<Record<string, string>> {
  return Object.fromEntries(
    header.flatMap((title, at) =>
      kinds[at] === undefined && title !== "" ? [[title, cells[at] ?? ""]] : [],
    ),
  )
}
