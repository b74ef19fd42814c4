import { createHash } from "node:crypto"
import { createRequire } from "node:module"
import { type Job, type JobWithMetadata, PgBoss } from "pg-boss"
import { z } from "zod"
import { type Named, namedBy } from "../named.ts"
import { postgresAddress } from "../postgres-address.ts"
import { postgresFailure } from "../postgres-errors.ts"
import { StoreFailure } from "../store-failure.ts"
import type { DeadJob, JobCounts, JobKind, NewJob, TakenJob } from "./job.ts"
import { type QueueTiming, usualTiming } from "./queue-timing.ts"

const KINDS: readonly JobKind[] = ["scan", "survey-site"]
const DEAD = "dead"
const DAY = 86_400

/** Finished jobs are kept this long, failed ones longer. */
const KEEP_DONE = 7 * DAY
const KEEP_DEAD = 90 * DAY

/** Jobs added in one statement. */
const AT_ONCE = 1000

/** The queue of an installation, in the database of its store. Rejects with `StoreFailure`. */
export interface JobQueue {
  readonly add: (kind: JobKind, jobs: readonly NewJob[]) => Promise<void>
  /** Works on jobs of a kind, `hands` at a time, from now on. A work that rejects is tried again later. */
  readonly work: (kind: JobKind, hands: number, work: (job: TakenJob) => Promise<void>) => Promise<void>
  /** Jobs that failed every time, the latest first. */
  readonly dead: () => Promise<readonly DeadJob[]>
  /** Puts every dead job back into its queue; gives how many. */
  readonly revive: () => Promise<number>
  /** How many wait and are under way, of each kind. */
  readonly counts: () => Promise<readonly JobCounts[]>
  /** Takes no further jobs and waits for those under way. */
  readonly close: () => Promise<void>
}

/** How a queue is used. */
export interface QueueUse {
  readonly timing?: QueueTiming
  /** Told of what goes wrong beside the calls: mostly that the server is away. The queue goes on by itself. */
  readonly onError?: (error: unknown) => void
  /** Looks for workers that are gone. Only workers do. */
  readonly watches?: boolean
}

/** Opens the queue of the store at a PostgreSQL server; makes its tables, in a schema of their own. */
export async function openQueue(
  place: string,
  { timing = usualTiming, onError = () => undefined, watches = false }: QueueUse = {},
): Promise<JobQueue> {
  const { url, schema, name } = postgresAddress(place)
  const nameError = (error: unknown) => postgresFailure(error, name)
  const named = namedBy(nameError)
  const boss = new PgBoss({
    connectionString: url,
    schema: `${schema}_queue`,
    application_name: "gaibu queue",
    max: 4,
    connectionTimeoutMillis: 10_000,
    useListenNotify: true,
    schedule: false,
    supervise: watches,
    superviseIntervalSeconds: timing.watch,
    monitorIntervalSeconds: timing.watch,
    queueCacheIntervalSeconds: 60,
  })
  boss.on("error", (error) => onError(nameError(error)))
  await named(() => start(boss, name, timing))
  return queueOf(boss, schema, named)
}

async function start(boss: PgBoss, name: string, timing: QueueTiming): Promise<void> {
  try {
    await boss.start()
    if (((await boss.schemaVersion()) ?? 0) > ownVersion()) throw new StoreFailure("newer-version", name)
    await makeQueues(boss, timing)
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined) // why it did not start is the news
    throw error
  }
}

/** Of the queue's tables, as the library installed here makes them. */
function ownVersion(): number {
  const file: unknown = createRequire(import.meta.url)("pg-boss/package.json")
  return z.object({ pgboss: z.object({ schema: z.number() }) }).parse(file).pgboss.schema
}

async function makeQueues(boss: PgBoss, { heartbeat, longest, retries }: QueueTiming): Promise<void> {
  await boss.createQueue(DEAD, { retentionSeconds: KEEP_DEAD, deleteAfterSeconds: KEEP_DEAD })
  for (const kind of KINDS) {
    const options = {
      ...{ retryLimit: retries, retryDelay: 1, expireInSeconds: longest, heartbeatSeconds: heartbeat },
      ...{ retentionSeconds: 365 * DAY, deleteAfterSeconds: KEEP_DONE, deadLetter: DEAD, notify: true },
    }
    await boss.createQueue(kind, options)
    await boss.updateQueue(kind, options)
  }
}

function queueOf(boss: PgBoss, schema: string, named: Named): JobQueue {
  return {
    add: (kind, jobs) => named(() => add(boss, kind, jobs)),
    work: async (kind, hands, work) => {
      for (let hand = 0; hand < hands; hand++) await named(() => takeOne(boss, kind, work))
    },
    dead: () => named(() => dead(boss)),
    revive: () => named(() => boss.redrive(DEAD)),
    counts: () => named(() => counts(boss, `${schema}_queue`)),
    close: () => named(() => boss.stop({ graceful: true, timeout: 2 ** 31 - 1 })),
  }
}

async function add(boss: PgBoss, kind: JobKind, jobs: readonly NewJob[]): Promise<void> {
  for (let from = 0; from < jobs.length; from += AT_ONCE) {
    const part = jobs.slice(from, from + AT_ONCE)
    await boss.insert(
      kind,
      part.map(({ id, data }) => ({ id: uuidOf(kind, id), data: { id, ...data } })),
    )
  }
}

/** The queue wants UUIDs: version 8 of RFC 9562, made from our own id, so that the same job is the same there. */
function uuidOf(kind: JobKind, id: string): string {
  const hex = createHash("sha256").update(`${kind} ${id}`).digest("hex")
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-")
}

/** One hand: takes a job, and the next as soon as it is done; new jobs are told of, polling is for those to be tried again. */
async function takeOne(boss: PgBoss, kind: JobKind, work: (job: TakenJob) => Promise<void>): Promise<void> {
  let hand = ""
  const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2, batchSize: 1 }
  hand = await boss.work(kind, polling, async ([job]: readonly Job<{ readonly id: string }>[]) => {
    if (job === undefined) return
    try {
      await work({ id: job.data.id, data: job.data, signal: job.signal })
    } finally {
      boss.notifyWorker(hand)
    }
  })
}

async function dead(boss: PgBoss): Promise<readonly DeadJob[]> {
  const jobs = await boss.findJobs<{ readonly id: string }>(DEAD)
  return jobs.map(deadJob).toSorted((a, b) => (a.failedAt < b.failedAt ? 1 : -1))
}

const Said = z.object({ message: z.string() }).or(z.object({ value: z.object({ message: z.string() }) }))

function deadJob({
  data,
  sourceName,
  sourceOutput,
  createdOn,
}: JobWithMetadata<{ readonly id: string }>): DeadJob {
  const said = Said.safeParse(sourceOutput)
  const reason = !said.success
    ? "unknown"
    : "message" in said.data
      ? said.data.message
      : said.data.value.message
  return {
    kind: KINDS.find((kind) => kind === sourceName) ?? "scan",
    id: data.id,
    data,
    reason,
    failedAt: createdOn.toISOString(),
  }
}

const Counted = z.array(z.object({ name: z.string(), state: z.string(), jobs: z.int() }))

/** The library's own figures are up to a minute old. */
async function counts(boss: PgBoss, schema: string): Promise<readonly JobCounts[]> {
  const { rows } = await boss.getDb().executeSql(
    `select name, state::text as state, count(*)::int as jobs from ${schema}.job
      where name = any($1) and state in ('created', 'retry', 'active') group by name, state`,
    [KINDS],
  )
  const counted = Counted.parse(rows)
  const of = (kind: JobKind, ...states: readonly string[]) =>
    counted
      .filter(({ name, state }) => name === kind && states.includes(state))
      .reduce((sum, { jobs }) => sum + jobs, 0)
  return KINDS.map((kind) => ({
    kind,
    waiting: of(kind, "created", "retry"),
    active: of(kind, "active"),
  }))
}
