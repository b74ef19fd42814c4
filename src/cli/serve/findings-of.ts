import { compare } from "../../analyzers/compare/compare.ts"
import type { Found, News } from "../../reports/dashboard/dashboard.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import { isIncomplete } from "../scan/judge-exit.ts"
import { remembering } from "./remembering.ts"

/** What scans found and how they differ, remembered: results are large, and a page shows many. */
export interface FindingsOf {
  readonly found: (scan: ScanRecord) => Promise<Found>
  /** How a scan differs from the one it is held against among those before it, the latest first. */
  readonly news: (scan: ScanRecord, earlier: readonly ScanRecord[]) => Promise<News | undefined>
  /** What a scan is held against: the last before it that saw everything, else the last with a result. */
  readonly before: (earlier: readonly ScanRecord[]) => Promise<ScanRecord | undefined>
}

/** How far back a scan that saw everything is looked for. */
const LOOK_BACK = 10

/** Remembered at most, each some hundred bytes, and for how long in ms: a scan may be judged anew meanwhile. */
const MOST = 20_000
const FOR = 600_000

export function findingsOf(store: Store): FindingsOf {
  const known = remembering<Found>(MOST, FOR)
  const differences = remembering<News>(MOST, FOR)
  const found = (scan: ScanRecord) => known(keyOf(scan), () => foundIn(scan, store))
  const before = async (earlier: readonly ScanRecord[]) => {
    let fallback: ScanRecord | undefined
    for (const scan of earlier.filter(isMade).slice(0, LOOK_BACK)) {
      const one = await found(scan)
      if (one.state === "read" && !one.incomplete) return scan
      if (one.state === "read") fallback ??= scan
    }
    return fallback
  }
  const news = async (scan: ScanRecord, earlier: readonly ScanRecord[]) => {
    if ((await found(scan)).state !== "read") return undefined
    const other = await before(earlier)
    if (other === undefined) return undefined
    return differences(`${keyOf(other)} ${keyOf(scan)}`, () => newsOf(other, scan, store))
  }
  return { found, news, before }
}

/** Scans that may have a result. */
export function isMade({ state }: ScanRecord): boolean {
  return state === "finished" || state === "interrupted"
}

/** A scan made again in place of an earlier attempt is another. */
function keyOf({ id, attempt, state, finishedAt }: ScanRecord): string {
  return [id, attempt, state, finishedAt].join(" ")
}

async function foundIn(scan: ScanRecord, store: Store): Promise<Found> {
  if (!isMade(scan)) return { state: "none" }
  try {
    const result = await store.result(scan.id)
    return { state: "read", summary: result.summary, incomplete: isIncomplete(result) }
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    if (error.code === "no-record") return { state: "none" }
    if (error.code === "corrupted" || error.code === "newer-version") return { state: "unreadable" }
    throw error
  }
}

async function newsOf(before: ScanRecord, after: ScanRecord, store: Store): Promise<News> {
  const { counts } = compare(await store.result(before.id), await store.result(after.id))
  return { before: before.id, worse: counts.worse, new: counts.new, gone: counts.gone, unsure: counts.unsure }
}
