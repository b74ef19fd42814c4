import { randomBytes } from "node:crypto"
import type { Schedule } from "../../config/schedule.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import { timeName } from "../scan/folder-names.ts"
import { targetUrl } from "../scan/target-url.ts"
import { lastOccurrence } from "./occurrences.ts"

/** A schedule nobody knew before is acted on when it came this lately, in ms: `run-due` may run just after its time. */
const FIRST_TIME = 3_600_000

/**
 * Queues the scans of every schedule whose time has come, and gives the schedules acted on here. Any number of
 * processes may ask at once: each time is acted on once. Times missed while nothing ran are made up for by one.
 */
export async function fireDue(
  schedules: readonly Schedule[],
  store: Store,
  now: Date,
): Promise<readonly Schedule[]> {
  for (const { name } of schedules)
    await store.plans.meet(name, new Date(now.getTime() - FIRST_TIME).toISOString())
  const fired = await store.plans.fired()
  const acted: Schedule[] = []
  for (const schedule of schedules) {
    const due = lastOccurrence(schedule, now)?.toISOString()
    if (due === undefined || due <= (fired.get(schedule.name) ?? "")) continue
    const scans = schedule.targets.map((target) => queuedScan(target, now, { schedule: schedule.name, due }))
    if (await store.plans.fire({ schedule: schedule.name, due, scans })) acted.push(schedule)
  }
  return acted
}

/** A scan that waits for its turn. Throws a `KnownFailure` for what is no address. */
export function queuedScan(
  target: string,
  now: Date,
  asked: Pick<ScanRecord, "schedule" | "due"> = {},
): ScanRecord {
  return {
    id: `${timeName(now)}-${randomBytes(3).toString("hex")}`,
    target: targetUrl(target).url,
    startedAt: now.toISOString(),
    state: "queued",
    attempt: 0,
    ...asked,
  }
}
