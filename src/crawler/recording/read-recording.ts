import type { Recording, RecordingGap, Visit } from "../evidence.ts"
import { gapsOf } from "./gaps-of.ts"
import type { HarTool } from "./har-format.ts"
import { pageOf } from "./page-of-har.ts"
import { readEntries } from "./read-entries.ts"
import type { HarReading } from "./read-har.ts"
import type { LeftOut } from "./recorded-entry.ts"
import { timed } from "./timed.ts"
import { visitsOf } from "./visits-of.ts"

/** A file to read, under the name reports call it by. */
export interface RecordedFile {
  readonly path: string
  readonly name: string
}

/** What one file gave. */
export interface FileRead {
  readonly recording: Recording
  readonly visits: readonly Visit[]
  /** Whether at least half of its sends are a browser's. */
  readonly ofBrowser: boolean
}

/**
 * Reads one file into visits, numbered from `from`, and says what it does not hold; of a file whose reading is aborted
 * what came before. Rejects with `UnreadableRecording`.
 */
export async function readRecording(
  { path, name }: RecordedFile,
  from: number,
  signal?: AbortSignal,
): Promise<FileRead> {
  const { reading, ...sorted } = await readEntries(path, signal)
  const { kept, leftOut } = sorted
  const { entries, untimed } = timed(kept)
  const gaps = gapsOf({ reading, ...sorted, untimed })
  const ground = { place: `har:${name}`, pages: pagesOf(reading), from, ...brokenOff(reading) }
  const visits = withContacts(visitsOf(entries, ground), leftOut)
  const { sha256, size } = reading
  return {
    recording: {
      ...{ name, sha256, size },
      ...toolsOf(reading),
      entries: reading.entries,
      sends: kept.length,
      notSent: countsOf(leftOut),
      gaps,
      visits: visits.map(({ id }) => id),
    },
    visits,
    ofBrowser: kept.filter(({ byBrowser }) => byBrowser).length * 2 >= kept.length,
  }
}

function pagesOf({ pages }: HarReading) {
  return new Map(pages.map((page) => [page.id ?? "", pageOf(page)]))
}

function toolsOf({ creator, browser }: HarReading): Pick<Recording, "creator" | "browser"> {
  const named = (tool: HarTool | undefined) => [tool?.name, tool?.version].filter(Boolean).join(" ")
  return {
    ...(named(creator) ? { creator: named(creator) } : {}),
    ...(named(browser) ? { browser: named(browser) } : {}),
  }
}

function countsOf(leftOut: readonly LeftOut[]): Recording["notSent"] {
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason)
  return Object.fromEntries(
    [...byReason].map(([reason, all]) => [reason, all.reduce((sum, { count }) => sum + count, 0)]),
  )
}

/** Of a file that ends too early its visits are not whole. */
function brokenOff({ fault }: HarReading): { failure?: Visit["failure"] } {
  if (fault?.code === "stopped")
    return { failure: { code: "stopped", message: "Reading was stopped; what came before was read." } }
  if (fault?.code !== "truncated" && fault?.code !== "malformed") return {}
  return { failure: { code: `har-${fault.code}`, message: messageOf(fault) } }
}

function messageOf({ code, detail }: RecordingGap): string {
  const what =
    code === "truncated" ? "The recording breaks off" : "The recording is no JSON from some place on"
  return `${what}; what came before was read.${detail === undefined ? "" : ` (${detail})`}`
}

/** Connections that nobody opened, and those that failed before anything could be sent, are hosts that were reached. */
function withContacts(visits: readonly Visit[], leftOut: readonly LeftOut[]): readonly Visit[] {
  const reached = leftOut.filter(({ reason }) => reason === "tunnel" || reason === "no-connection")
  const hosts = new Set(reached.map(({ host }) => host.replace(/:\d+$/, "")).filter(Boolean))
  return visits.map((visit, at) =>
    at > 0 ? visit : { ...visit, contacts: [...hosts].map((host) => ({ host, kind: "other" as const })) },
  )
}
