import type { Kysely } from "kysely"
import type { Named } from "./named.ts"
import { rowOfScan, scanOfRow } from "./scan-lines.ts"
import type { ScanProgress, ScanRecord } from "./scan-record.ts"
import type { Tables } from "./tables.ts"

type Db = Kysely<Tables>

/** A time of a schedule that has come. Times are ISO 8601 in UTC with milliseconds. */
export interface Firing {
  readonly schedule: string
  readonly due: string
  /** What is to be done then, queued. */
  readonly scans: readonly ScanRecord[]
}

/** How a scan is begun. */
export interface Beginning {
  readonly now: string
  /** Without another word until then, its process is taken to be gone. */
  readonly until: string
  /** Take it also from a process that still seems to be there: the queue knows better. */
  readonly takeOver?: boolean
}

/** A scan that waits; `asked` is the job it was asked for with, where it was by hand. */
export interface Waiting {
  readonly scan: ScanRecord
  readonly asked?: object
}

/** Schedules and the scans that wait. Any number of processes may ask for the same: one gets it. */
export interface Plans {
  /** Makes a schedule known; what was due before `from` is not made up for. */
  readonly meet: (schedule: string, from: string) => Promise<void>
  /** The last time of each schedule that was acted on. */
  readonly fired: () => Promise<ReadonlyMap<string, string>>
  /** Queues a schedule's scans for a time, once however many ask; false where it was done before. */
  readonly fire: (firing: Firing) => Promise<boolean>
  /** Queues a scan somebody asked for, with its job: plain JSON without secrets. */
  readonly ask: (scan: ScanRecord, job: object) => Promise<void>
  /** Begins a scan's next attempt; undefined where another process has it or it is done. */
  readonly begin: (scan: string, beginning: Beginning) => Promise<ScanRecord | undefined>
  /** A sign of life, and how far the scan is; false where another attempt has taken over. */
  readonly alive: (scan: ScanRecord, until: string, progress?: ScanProgress) => Promise<boolean>
  /** Scans that wait or whose process is gone, the earliest first. */
  readonly waiting: (now: string) => Promise<readonly Waiting[]>
}

export function plans(db: Db, named: Named): Plans {
  return {
    meet: (schedule, from) => named(() => meet(db, schedule, from)),
    fired: () => named(() => fired(db)),
    fire: (firing) => named(() => fire(db, firing)),
    ask: (scan, job) => named(() => ask(db, scan, job)),
    begin: (scan, beginning) => named(() => begin(db, scan, beginning)),
    alive: (scan, until, progress) => named(() => alive(db, scan, { until, progress })),
    waiting: (now) => named(() => waiting(db, now)),
  }
}

async function meet(db: Db, name: string, from: string): Promise<void> {
  await db
    .insertInto("schedules")
    .values({ name, fired: from })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function fired(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("schedules").selectAll().execute()
  return new Map(rows.map((row) => [row.name, row.fired]))
}

/** Both or neither: a time acted on whose scans were lost would be missed. */
function fire(db: Db, { schedule, due, scans }: Firing): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("schedules")
      .set({ fired: due })
      .where("name", "=", schedule)
      .where("fired", "<", due)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    for (const scan of scans) await transaction.insertInto("scans").values(rowOfScan(scan)).execute()
    return true
  })
}

async function ask(db: Db, scan: ScanRecord, job: object): Promise<void> {
  const row = { ...rowOfScan(scan), asked: JSON.stringify(job) }
  await db.insertInto("scans").values(row).execute()
}

async function begin(
  db: Db,
  id: string,
  { now, until, takeOver = false }: Beginning,
): Promise<ScanRecord | undefined> {
  const row = await db
    .updateTable("scans")
    .set(({ eb }) => ({
      ...{ state: "running", started_at: now, lease: until, progress: null, reason: null },
      attempt: eb("attempt", "+", 1),
    }))
    .where("id", "=", id)
    .where(({ eb, or, and }) => {
      const gone = eb("lease", "<", now)
      const free = or([eb("state", "=", "queued"), and([eb("state", "=", "running"), gone])])
      return takeOver ? or([free, eb("state", "in", ["running", "failed"])]) : free
    })
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? undefined : scanOfRow(row)
}

async function alive(
  db: Db,
  { id, attempt = 1 }: ScanRecord,
  { until, progress }: { readonly until: string; readonly progress: ScanProgress | undefined },
): Promise<boolean> {
  const told = progress === undefined ? {} : { progress: JSON.stringify(progress) }
  const { numUpdatedRows } = await db
    .updateTable("scans")
    .set({ lease: until, ...told })
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("state", "=", "running")
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** A scan that was begun by hand has no lease and is nobody's to take over. */
async function waiting(db: Db, now: string): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("scans")
    .selectAll()
    .where(({ eb, or, and }) =>
      or([eb("state", "=", "queued"), and([eb("state", "=", "running"), eb("lease", "<", now)])]),
    )
    .orderBy("started_at")
    .orderBy("id")
    .execute()
  return rows.map((row) => {
    const scan = scanOfRow(row)
    return row.asked === null ? { scan } : { scan, asked: JSON.parse(row.asked) as object }
  })
}
