import PQueue from "p-queue"
import type { Settings } from "../../config/settings.ts"
import { placeName } from "../../store/open-store.ts"
import type { TakenJob } from "../../store/queue/job.ts"
import { openQueue } from "../../store/queue/open-queue.ts"
import { type QueueTiming, usualTiming } from "../../store/queue/queue-timing.ts"
import type { Context } from "../context.ts"
import { reasonOf } from "../known-failure.ts"
import { bell } from "../schedules/bell.ts"
import { keepRounds } from "../schedules/keep-rounds.ts"
import { openFor } from "../with-store.ts"
import { fill } from "../words.ts"
import { feeding } from "./feed-queue.ts"
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
    const hands = new PQueue({ concurrency: jobs }) // for both kinds together, in the order they were taken
    const doing = (work: Work) => (job: TakenJob) => hands.add(() => told(job, working, work))
    await queue.work("scan", jobs, doing(doScanJob))
    await queue.work("survey-site", jobs, doing(surveyWork()))
    const work = feeding(settings, store, queue)
    await keepRounds({ ...working, work }, { awake: bell(), every: pulse.round, well: watch.well })
    console.say(words.worker.finishing)
    await queue.close()
    console.say(words.worker.stopped)
  } finally {
    await store.close()
  }
}

type Work = (job: TakenJob, working: Working) => Promise<void>

/** A line where it could not be done; the queue then tries again. */
async function told(job: TakenJob, working: Working, work: Work): Promise<void> {
  const { console, words } = working.context
  try {
    await work(job, working)
  } catch (error) {
    console.say(fill(words.worker.failed, { id: job.id, why: reasonOf(error) }))
    throw error
  }
}
