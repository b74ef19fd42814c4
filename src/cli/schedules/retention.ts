import type { Keep } from "../../config/schedule.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"

const DAY = 86_400_000

/** Pictures saved this lately may belong to a scan under way, whose evidence comes at its end. */
const UNDER_WAY = DAY

/** Ids of one target's scans, the latest first, that are let go of: whole, or their evidence. */
export interface LetGo {
  readonly scans: readonly string[]
  readonly evidence: readonly string[]
}

/**
 * What is no longer to be kept of one target. Whatever the settings, the last two scans that were made stay, for the
 * next comparison, and so does what waits or runs.
 */
export function letGo(latestFirst: readonly ScanRecord[], keep: Keep, now: Date): LetGo {
  const over = latestFirst.filter(({ state }) => state !== "queued" && state !== "running")
  const compared = over.filter(({ state }) => state === "finished" || state === "interrupted").slice(0, 2)
  const beyond = (count: number | undefined, days: number | undefined, least: number) => {
    if (count === undefined && days === undefined) return []
    const from = now.getTime() - (days ?? 0) * DAY
    return over.filter(
      ({ startedAt }, at) => at >= Math.max(count ?? 0, least) && Date.parse(startedAt) < from,
    )
  }
  const scans = beyond(keep.scans, keep.days, 0).filter((scan) => !compared.includes(scan))
  const gone = new Set(scans)
  const evidence = beyond(keep.evidenceScans, keep.evidenceDays, 1).filter((scan) => !gone.has(scan))
  return { scans: scans.map(({ id }) => id), evidence: evidence.map(({ id }) => id) }
}

/** How much was let go of. */
export interface Pruned {
  readonly scans: number
  readonly evidence: number
  readonly blobs: number
}

/** Lets go of what the settings no longer keep, in the store alone: folders of reports are their owner's. */
export async function prune(store: Store, keep: Keep | undefined, now: Date): Promise<Pruned> {
  if (keep === undefined) return { scans: 0, evidence: 0, blobs: 0 }
  let [scans, evidence] = [0, 0]
  for (const target of await store.pruning.targets()) {
    const going = letGo(await store.scans(target), keep, now)
    const held = await store.pruning.withEvidence(going.evidence)
    await store.pruning.scans(going.scans)
    await store.pruning.evidence(held)
    scans += going.scans.length
    evidence += held.length
  }
  const blobs = await store.pruning.blobs(new Date(now.getTime() - UNDER_WAY).toISOString())
  return { scans, evidence, blobs }
}
