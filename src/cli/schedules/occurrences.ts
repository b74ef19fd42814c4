import { Cron } from "croner"
import type { Schedule } from "../../config/schedule.ts"

/** When it comes next after a time; undefined where it never does. */
export function nextOccurrence(schedule: Schedule, after: Date): Date | undefined {
  return cronOf(schedule).nextRun(after) ?? undefined
}

/** The last time it came, up to and with `now`; undefined where it never did. */
export function lastOccurrence(schedule: Schedule, now: Date): Date | undefined {
  // It looks before the second it is given.
  const [last] = cronOf(schedule).previousRuns(1, new Date(now.getTime() + 1000))
  return last
}

function cronOf({ cron, timezone }: Schedule): Cron {
  return new Cron(cron, { timezone, paused: true })
}
