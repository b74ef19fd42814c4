import type { Settings } from "../../config/settings.ts"
import type { JobQueue } from "../../store/queue/open-queue.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import { scanJob } from "./scan-job.ts"

/** A scan somebody asked for, and how it is meant. */
export interface Asked {
  readonly scan: ScanRecord
  readonly settings: Settings
  /** Only pages of the public Internet are read. */
  readonly publicOnly: boolean
}

/**
 * Keeps the scan's line with its job, and hands the job to the workers. Where this process ends between the two, the next
 * round of a worker does the second; where the queue refuses, the scan counts as failed and why is rejected with.
 */
export async function handOn(
  { scan, settings, publicOnly }: Asked,
  { store, queue }: { readonly store: Store; readonly queue: JobQueue },
): Promise<void> {
  const job = scanJob(scan, settings, publicOnly)
  await store.plans.ask(scan, job.data)
  try {
    await queue.add("scan", [job])
  } catch (error) {
    await store.saveScan({ ...scan, state: "failed", reason: "not-queued" })
    throw error
  }
}
