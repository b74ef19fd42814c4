import type { Insertable, Kysely } from "kysely"
import type { Named } from "./named.ts"
import { ScanRecord } from "./scan-record.ts"
import { StoreFailure } from "./store-failure.ts"
import type { ScanRow, Tables } from "./tables.ts"

type Db = Kysely<Tables>

/** The lines of scans. */
export function scanLines(db: Db, named: Named) {
  return {
    saveScan: (scan: ScanRecord) => named(() => saveScan(db, scan)),
    scan: (id: string) => named(() => scanLine(db, id)),
    scans: (target?: string) => named(() => scans(db, target)),
    scansIn: (...states: readonly ScanRecord["state"][]) => named(() => scansIn(db, states)),
    targets: () => named(() => targets(db)),
  }
}

async function saveScan(db: Db, scan: ScanRecord): Promise<void> {
  const { id, ...given } = rowOfScan(scan)
  const { attempt = 1 } = scan
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("scans")
    .values({ id, ...given })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(given).where("scans.attempt", "<=", attempt))
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw new StoreFailure("superseded", scan.id)
}

/** The columns that are given. */
export function rowOfScan(scan: ScanRecord): Insertable<Tables["scans"]> {
  const { id, target, startedAt, state, attempt, finishedAt, schedule, due, reason, progress } = scan
  return {
    ...{ id, target, started_at: startedAt, state },
    ...(attempt === undefined ? {} : { attempt }),
    ...(finishedAt === undefined ? {} : { finished_at: finishedAt }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(due === undefined ? {} : { due }),
    ...(reason === undefined ? {} : { reason }),
    ...(progress === undefined ? {} : { progress: JSON.stringify(progress) }),
  }
}

/** Rejects with `unknown-scan`. */
export async function scanLine(db: Db, id: string): Promise<ScanRecord> {
  const row = await db.selectFrom("scans").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw new StoreFailure("unknown-scan", id)
  return scanOfRow(row)
}

async function scans(db: Db, target?: string): Promise<readonly ScanRecord[]> {
  const all = db.selectFrom("scans").selectAll().orderBy("started_at", "desc").orderBy("id", "desc")
  const rows = await (target === undefined ? all : all.where("target", "=", target)).execute()
  return rows.map(scanOfRow)
}

async function scansIn(db: Db, states: readonly ScanRecord["state"][]): Promise<readonly ScanRecord[]> {
  const found = db.selectFrom("scans").selectAll().where("state", "in", states)
  const rows = await found.orderBy("started_at").orderBy("id").execute()
  return rows.map(scanOfRow)
}

async function targets(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("scans").select("target").distinct().execute()
  // Databases order letters each in their own way.
  return rows.map(({ target }) => target).toSorted()
}

/** Throws `corrupted`. */
export function scanOfRow(row: ScanRow): ScanRecord {
  const { lease, asked: _, started_at, finished_at, progress, ...same } = row
  const given = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== null))
  const parsed = ScanRecord.safeParse({
    ...given,
    startedAt: started_at,
    ...(finished_at === null ? {} : { finishedAt: finished_at }),
    ...(lease === null || row.state !== "running" ? {} : { aliveUntil: lease }),
    ...(progress === null ? {} : { progress: JSON.parse(progress) }),
  })
  if (!parsed.success) throw new StoreFailure("corrupted", `scan ${row.id}`, { cause: parsed.error })
  return parsed.data
}
