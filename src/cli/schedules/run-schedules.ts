import type { Settings } from "../../config/settings.ts"
import { settingsOfSchedule } from "../../config/settings-of-schedule.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { knowledgeFor, namesOf } from "../knowledge-for.ts"
import { fill } from "../words.ts"
import { channelsOf } from "./channels-of.ts"
import { fireDue } from "./fire-due.ts"
import { type Pruned, prune } from "./retention.ts"
import { reportFolder } from "./run-waiting.ts"
import { tellNews } from "./tell-news.ts"

/** What the schedules of an installation need. */
export interface Scheduling {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
  /** Does the scans that wait, or hands them to workers; gives how many could not be made. */
  readonly work: () => Promise<number>
}

/** How one round went. */
export interface Round {
  readonly fired: readonly string[]
  readonly failed: number
  readonly notTold: number
  readonly pruned: Pruned
}

/**
 * One round of the schedules: queues what is due, does it (or hands it on), tells what is new and lets go of what is
 * no longer kept. Any number of processes may do this at once, on one machine or many: nothing is done twice. Rejects
 * with a named failure of store or settings.
 */
export async function runSchedules(scheduling: Scheduling): Promise<Round> {
  const { settings, store, context, work } = scheduling
  const { schedules, notify, keep } = settings
  channelsOf(notify, context) // a missing secret shows before anything is done
  const fired = await fireDue(schedules, store, new Date())
  for (const { name, targets } of fired)
    context.console.say(fill(context.words.schedules.fired, { name, n: targets.length }))
  const failed = await work()
  const notTold = await tellAll(scheduling)
  const pruned = await prune(store, keep, new Date())
  return { fired: fired.map(({ name }) => name), failed, notTold, pruned }
}

/** Tells the news of all schedules; gives how often telling failed. */
export async function tellAll({ settings, store, context }: Omit<Scheduling, "work">): Promise<number> {
  const { schedules, notify } = settings
  const channels = channelsOf(notify, context)
  if (notify === undefined || channels.length === 0) return 0
  const names = namesOf(await knowledgeFor(context))
  let failures = 0
  for (const schedule of schedules) {
    const own = settingsOfSchedule(settings, schedule)
    const reportOf = (scan: ScanRecord) => reportFolder(scan, own, context.folder)
    failures += await tellNews(schedule, { store, context, notify, channels, names, reportOf }, new Date())
  }
  return failures
}
