import type { Schedule } from "../../../config/schedule.ts"
import type { TargetLine } from "../../../reports/dashboard/dashboard.ts"
import { targetUrl } from "../../scan/target-url.ts"
import { nextOccurrence } from "../../schedules/occurrences.ts"

/** When a target is scanned next, by each schedule it is part of, the soonest first. */
export function nextTimes(url: string, schedules: readonly Schedule[], now: Date): TargetLine["next"] {
  return schedules
    .filter((schedule) => isOf(url, schedule))
    .flatMap((schedule) => {
      const at = nextOccurrence(schedule, now)?.toISOString()
      return at === undefined ? [] : [{ schedule: schedule.name, at }]
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** Whether a schedule scans this address. */
export function isOf(url: string, { targets }: Pick<Schedule, "targets">): boolean {
  return targets.some((target) => targetUrl(target).url === url)
}
