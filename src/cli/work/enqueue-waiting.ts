import type { Settings } from "../../config/settings.ts"
import { settingsOfSchedule } from "../../config/settings-of-schedule.ts"
import type { JobQueue } from "../../store/queue/open-queue.ts"
import type { Store } from "../../store/store.ts"
import { scanJob } from "./scan-job.ts"

/**
 * Puts every scan that waits for its schedule into the queue; one that is there already is not added again. So nothing
 * is lost where a process ended between the two.
 */
export async function enqueueWaiting(
  { schedules, ...settings }: Settings,
  store: Store,
  queue: JobQueue,
): Promise<void> {
  const waiting = await store.scansIn("queued")
  const jobs = waiting.flatMap((scan) => {
    const schedule = schedules.find(({ name }) => name === scan.schedule)
    return schedule === undefined
      ? []
      : [scanJob(scan, settingsOfSchedule({ ...settings, schedules }, schedule), false)]
  })
  await queue.add("scan", jobs)
}
