import type { Settings } from "../../config/settings.ts"
import { settingsOfSchedule } from "../../config/settings-of-schedule.ts"
import type { NewJob } from "../../store/queue/job.ts"
import type { JobQueue } from "../../store/queue/open-queue.ts"
import type { Store } from "../../store/store.ts"
import { scanJob } from "./scan-job.ts"

/**
 * Puts every scan that waits, or whose worker is gone, into the queue; one that is there already is not added again. So
 * nothing is lost where a process ended between the two, or a queue was not restored.
 */
export async function enqueueWaiting(
  { schedules, ...settings }: Settings,
  store: Store,
  queue: JobQueue,
): Promise<void> {
  const waiting = await store.plans.waiting(new Date().toISOString())
  const jobs = waiting.flatMap(({ scan, asked }): readonly NewJob[] => {
    if (asked !== undefined) return [{ id: scan.id, data: asked }]
    const schedule = schedules.find(({ name }) => name === scan.schedule)
    return schedule === undefined
      ? []
      : [scanJob(scan, settingsOfSchedule({ ...settings, schedules }, schedule), false)]
  })
  await queue.add("scan", jobs)
}
