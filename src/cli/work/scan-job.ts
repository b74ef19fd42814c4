import { z } from "zod"
import { jobSettings, lackingFor, settingsOfJob } from "../../config/job-settings.ts"
import type { Settings } from "../../config/settings.ts"
import type { NewJob, TakenJob } from "../../store/queue/job.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { scanningFor } from "../scan/each-site.ts"
import { leaseFrom, plannedScan } from "../schedules/planned-scan.ts"
import { writeScanReport } from "../schedules/run-waiting.ts"
import { turnsOf } from "./turns.ts"

/** A scan in the queue. The line of the scan in the store says which target. */
export const ScanJob = z.object({
  jobVersion: z.literal(1),
  id: z.string(),
  /** Only pages of the public Internet are read: somebody asked for the target over the network. */
  publicOnly: z.boolean().optional(),
  settings: z.record(z.string(), z.unknown()).readonly(),
  needs: z.array(z.string()).readonly(),
})

/** The job of a queued scan under these settings; `publicOnly` where somebody else named the target. */
export function scanJob({ id }: ScanRecord, settings: Settings, publicOnly = false): NewJob {
  return { id, data: { jobVersion: 1, publicOnly, ...jobSettings(settings) } }
}

/** What a worker does its jobs with; `settings` are its own. */
export interface Working {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
}

/**
 * Does a scan of the queue and keeps what came of it. Done twice, the scan is made once. Rejects where it could not be
 * made, so that the queue tries again: here, or on a machine that has what this one lacks.
 */
export async function doScanJob({ data, signal }: TakenJob, worker: Working): Promise<void> {
  const job = ScanJob.parse(data)
  const lacking = lackingFor(job, worker.settings)
  if (lacking.length > 0) throw new Error(`this worker lacks: ${lacking.join(", ")}`)
  const now = Date.now()
  const beginning = { now: new Date(now).toISOString(), until: leaseFrom(now), takeOver: true }
  const begun = await worker.store.plans.begin(job.id, beginning)
  if (begun === undefined) return
  const settings = settingsOfJob(job, worker.settings)
  const { store, context } = { ...worker, context: { ...worker.context, signal } }
  const found = await scanningFor({ settings, output: { quiet: false, json: false } }, { store, context })
  const means = { ...found.means, publicOnly: job.publicOnly === true }
  const scanning = { ...found, means, turn: turnsOf(store, signal) }
  const outcome = await plannedScan(begun, scanning)
  if (outcome.state === "failed") throw outcome.error
  if (outcome.state === "put-back") throw new Error("the scan took too long")
  if (outcome.state === "finished" && settings.out !== undefined) await writeScanReport(begun, scanning)
}
