import { setTimeout as pause } from "node:timers/promises"
import type { Settings } from "../../config/settings.ts"
import { placeName } from "../../store/open-store.ts"
import type { TakenJob } from "../../store/queue/job.ts"
import { type JobQueue, openQueue } from "../../store/queue/open-queue.ts"
import { type QueueTiming, usualTiming } from "../../store/queue/queue-timing.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { reasonOf } from "../known-failure.ts"
import { runSchedules } from "../schedules/run-schedules.ts"
import { speakFailure } from "../speak-failure.ts"
import { openFor } from "../with-store.ts"
import { fill } from "../words.ts"
import { burial } from "./bury.ts"
import { enqueueWaiting } from "./enqueue-waiting.ts"
import { remembered } from "./remembered.ts"
import { doScanJob, type Working } from "./scan-job.ts"
import { serverWatch } from "./server-watch.ts"
import { surveyWork } from "./survey-job.ts"

/** How long a work waits for a database that is away, in ms: a restart, not a disaster. */
const PATIENCE = 120_000

/** How often a worker looks after schedules and dead jobs, in ms, and the times of the queue. */
export interface Pulse {
  readonly round: number
  readonly queue: QueueTiming
}

const usualPulse: Pulse = { round: 15_000, queue: usualTiming }

/** What a worker is told on its command line. */
export interface WorkerOrder {
  readonly place: string
  readonly settings: Settings
  /** Jobs at a time. */
  readonly jobs: number
  readonly pulse?: Pulse
}

/**
 * Takes jobs until it is asked to stop, and then finishes those under way. Fires the schedules of its settings as well:
 * of any number of workers one does each. Rejects with a `StoreFailure` where the database cannot be reached at first.
 */
export async function runWorker(order: WorkerOrder, context: Context): Promise<void> {
  const { place, settings, jobs, pulse = usualPulse } = order
  const { console, words } = context
  const store = await openFor(settings, context, PATIENCE)
  try {
    const watch = serverWatch(context)
    const queue = await openQueue(place, { watches: true, timing: pulse.queue, onError: watch.trouble })
    const values = { place: placeName(place), jobs, pid: String(process.pid) }
    console.say(fill(words.worker.started, values))
    const working = { settings, store, context: { ...context, stages: remembered(context.stages) } }
    const doSurveyJob = surveyWork()
    await queue.work("scan", jobs, (job) => told(job, working, doScanJob))
    await queue.work("survey-site", jobs, (job) => told(job, working, doSurveyJob))
    await rounds(working, { queue, every: pulse.round, well: watch.well })
    console.say(words.worker.finishing)
    await queue.close()
    console.say(words.worker.stopped)
  } finally {
    await store.close()
  }
}

/** A line where it could not be done; the queue then tries again. */
async function told(
  job: TakenJob,
  working: Working,
  work: (job: TakenJob, working: Working) => Promise<void>,
): Promise<void> {
  const { console, words } = working.context
  try {
    await work(job, working)
  } catch (error) {
    console.say(fill(words.worker.failed, { id: job.id, why: reasonOf(error) }))
    throw error
  }
}

interface Rounds {
  readonly queue: JobQueue
  /** Time between two, in ms. */
  readonly every: number
  /** Told after each that went well. */
  readonly well: () => void
}

async function rounds(working: Working, { queue, every, well }: Rounds): Promise<void> {
  const { settings, store, context } = working
  const bury = burial(store)
  const work = async () => {
    await bury(await queue.dead())
    await enqueueWaiting(settings, store, queue)
    return 0
  }
  while (!context.signal.aborted) {
    await speakFailure(context, async () => {
      await runSchedules({ settings, store, context, work })
      well()
      return EXIT.clear
    })
    await pause(every, undefined, { signal: context.signal }).catch(() => {}) // Stopped.
  }
}
