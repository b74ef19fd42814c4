import type { Schedule } from "../../config/schedule.ts"
import { settingsOfAsked } from "../../config/settings-of-asked.ts"
import { isPrivateAddress } from "../../crawler/visit/private-address.ts"
import type { Prose } from "../../reports/prose.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import { targetUrl } from "../scan/target-url.ts"
import { queuedScan } from "../schedules/fire-due.ts"
import type { Dashboard } from "./dashboard.ts"
import { isOf } from "./gather/next-times.ts"

/** Scans asked for by hand that may wait at a time. */
const MOST_WAITING = 100

/** What became of a request for a scan: the id of the scan that does it, or why there is none. */
export type Started =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: keyof Prose["dashboard"]["refusals"] }

/**
 * Queues a scan of an address somebody gave. A target with a schedule is scanned as the schedule says; one that waits
 * already is not queued again. Rejects with a `KnownFailure` for what is no address, or a `StoreFailure`.
 */
export async function startScan(given: string, dashboard: Dashboard): Promise<Started> {
  const { url } = targetUrl(given)
  const schedule = dashboard.settings.schedules.find((one) => isOf(url, one))
  const isPublic =
    schedule !== undefined || dashboard.access.allowPrivate || !isPrivateAddress(new URL(url).hostname)
  if (!isPublic) return { ok: false, refusal: "private" }
  const waiting = await dashboard.store.scansIn("queued")
  const same = waiting.find((one) => one.target === url)
  if (same !== undefined) return { ok: true, id: same.id }
  if (waiting.filter((one) => one.schedule === undefined).length >= MOST_WAITING)
    return { ok: false, refusal: "full" }
  return { ok: true, id: await queued(url, schedule, dashboard) }
}

async function queued(url: string, schedule: Schedule | undefined, dashboard: Dashboard): Promise<string> {
  const { store, wake, now } = dashboard
  const scan = queuedScan(url, now(), schedule === undefined ? {} : { schedule: schedule.name })
  if (schedule === undefined) await take(scan, dashboard)
  else await store.saveScan(scan)
  wake()
  return scan.id
}

/** Scans of schedules are handed to the workers by each round; of any other only we know how it was meant. */
async function take(scan: ScanRecord, { queue, settings, store, access }: Dashboard): Promise<void> {
  if (queue === undefined) return store.saveScan(scan)
  const { handOn } = await import("../work/hand-on.ts") // the queue: only where there is a server
  const own = settingsOfAsked(settings, scan.target)
  await handOn({ scan, settings: own, publicOnly: !access.allowPrivate }, { store, queue })
}
