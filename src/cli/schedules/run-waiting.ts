import { join, resolve } from "node:path"
import type { Schedule } from "../../config/schedule.ts"
import type { Settings } from "../../config/settings.ts"
import { settingsOfAsked } from "../../config/settings-of-asked.ts"
import { settingsOfSchedule } from "../../config/settings-of-schedule.ts"
import { safeName } from "../../reports/safe-name.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { type Scanning, scanningFor } from "../scan/each-site.ts"
import { writeReport } from "../scan/report.ts"
import { blobsOf } from "../scan/saved-scan.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill } from "../words.ts"
import { failureText, leaseFrom, plannedScan } from "./planned-scan.ts"

/** What scans are done with. */
export interface Doing {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
  /** Also what somebody asked for over the network may lie outside the public Internet. Default: no. */
  readonly allowPrivate?: boolean
}

/**
 * Does the scans that wait, one after the other, with their reports; what another process has begun is left to it.
 * Gives how many could not be made.
 */
export async function runWaiting(doing: Doing): Promise<number> {
  const { store, context } = doing
  let failed = 0
  for (const {
    scan: { id },
  } of await store.plans.waiting(new Date().toISOString())) {
    if (context.signal.aborted) break
    const now = Date.now()
    const begun = await store.plans.begin(id, { now: new Date(now).toISOString(), until: leaseFrom(now) })
    if (begun !== undefined && !(await scanWaiting(begun, doing))) failed += 1
  }
  return failed
}

async function scanWaiting(begun: ScanRecord, doing: Doing): Promise<boolean> {
  const schedule = doing.settings.schedules.find(({ name }) => name === begun.schedule)
  if (begun.schedule !== undefined && schedule === undefined) return isGone(begun, doing)
  const scanning = await scanningOf(begun, schedule, doing).catch((error) => fail(begun, error, doing))
  if (scanning === undefined) return false
  const outcome = await plannedScan(begun, scanning)
  if (outcome.state === "failed") await fail(begun, outcome.error, doing)
  if (outcome.state === "finished") await writeScanReport(begun, scanning)
  return outcome.state !== "failed"
}

async function fail(begun: ScanRecord, error: unknown, { store, context }: Doing): Promise<undefined> {
  await store.saveScan({ ...begun, state: "failed", reason: failureText(error) })
  await speakFailure(context, () => Promise.reject(error))
}

/** A target of a schedule is the operator's word; any other was named by somebody over the network. */
async function scanningOf(
  { target }: ScanRecord,
  schedule: Schedule | undefined,
  { settings, store, context, allowPrivate = false }: Doing,
): Promise<Scanning> {
  const own =
    schedule === undefined ? settingsOfAsked(settings, target) : settingsOfSchedule(settings, schedule)
  const asked = { settings: own, output: { quiet: false, json: false } }
  const scanning = await scanningFor(asked, { store, context })
  const publicOnly = schedule === undefined && !allowPrivate
  return { ...scanning, means: { ...scanning.means, publicOnly } }
}

/** The schedule is no longer in the settings: nobody knows how the scan was meant. */
async function isGone(begun: ScanRecord, { store, context }: Doing): Promise<boolean> {
  await store.saveScan({ ...begun, state: "failed", reason: "schedule-gone" })
  context.console.say(fill(context.words.schedules.gone, { scan: begun.id, schedule: begun.schedule ?? "" }))
  return false
}

/** Writes the report of a scan that is in the store. */
export async function writeScanReport(scan: ScanRecord, scanning: Scanning): Promise<void> {
  const { store, settings, context } = scanning
  const folder = reportFolder(scan, settings, context.folder)
  const [evidence, result] = [await store.evidence(scan.id), await store.result(scan.id)]
  await writeReport({ evidence, result, blobs: blobsOf(store) }, folder, scanning)
  context.console.say(fill(context.words.progress.report, { path: folder }))
}

/** A folder of its own for each scan: those of other nights stay. */
export function reportFolder(scan: ScanRecord, { out }: Settings, folder: string): string {
  const base = out === undefined ? join(folder, "gaibu-report") : resolve(folder, out)
  return join(base, `${safeName(URL.parse(scan.target)?.host ?? scan.target)}-${scan.id}`)
}
