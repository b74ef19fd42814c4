import type { Kysely } from "kysely"
import { Result } from "../analyzers/result.ts"
import { type BlobRef, Evidence } from "../crawler/evidence.ts"
import { digestOf, type RecordKind, recordOf, rowOf } from "./record-row.ts"
import { ScanRecord } from "./scan-record.ts"
import type { Blob, Store } from "./store.ts"
import { StoreFailure } from "./store-failure.ts"
import type { Tables } from "./tables.ts"

type Db = Kysely<Tables>

const EVIDENCE: RecordKind<Evidence> = { name: "evidence", version: 1, schema: Evidence }
const RESULT: RecordKind<Result> = { name: "result", version: 1, schema: Result }

/** Gives an error of the database its name. */
type NameError = (error: unknown) => unknown

/** A store in any database kysely speaks to, its tables made. Each save is one statement: whole or not at all. */
export function kyselyStore(db: Db, nameError: NameError): Store {
  const named = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw nameError(error)
    })
  return {
    saveScan: (scan) => named(saveScan(db, scan)),
    saveEvidence: (evidence) =>
      named(saveRecord(db, "evidence", [evidence.id, evidence.evidenceVersion, evidence])),
    evidence: (scan) => named(record(db, "evidence", { scan, kind: EVIDENCE })),
    saveResult: (scan, result) => named(saveRecord(db, "results", [scan, result.resultVersion, result])),
    result: (scan) => named(record(db, "results", { scan, kind: RESULT })),
    saveBlob: (bytes, mediaType) => named(saveBlob(db, bytes, mediaType)),
    blob: (sha256) => named(blob(db, sha256)),
    scan: (id) => named(scan(db, id)),
    scans: (target) => named(scans(db, target)),
    targets: () => named(targets(db)),
    close: () => db.destroy(),
  }
}

async function saveScan(db: Db, { id, target, startedAt, state }: ScanRecord): Promise<void> {
  const row = { target, started_at: startedAt, state }
  await db
    .insertInto("scans")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute()
}

async function saveRecord(
  db: Db,
  table: "evidence" | "results",
  [scanId, version, value]: readonly [string, number, unknown],
): Promise<void> {
  await scan(db, scanId)
  const row = await rowOf(scanId, version, value)
  const { version: newVersion, sha256, body } = row
  await db
    .insertInto(table)
    .values(row)
    .onConflict((conflict) => conflict.column("scan").doUpdateSet({ version: newVersion, sha256, body }))
    .execute()
}

async function record<T>(
  db: Db,
  table: "evidence" | "results",
  { scan: id, kind }: { scan: string; kind: RecordKind<T> },
): Promise<T> {
  await scan(db, id)
  const row = await db.selectFrom(table).selectAll().where("scan", "=", id).executeTakeFirst()
  if (row === undefined) throw new StoreFailure("no-record", `${kind.name} ${id}`)
  return recordOf(row, kind)
}

async function saveBlob(db: Db, bytes: Uint8Array, mediaType: string): Promise<BlobRef> {
  const sha256 = digestOf(bytes)
  await db
    .insertInto("blobs")
    .values({ sha256, media_type: mediaType, bytes })
    .onConflict((conflict) => conflict.column("sha256").doUpdateSet({ media_type: mediaType, bytes }))
    .execute()
  return { sha256, size: bytes.byteLength, mediaType }
}

async function blob(db: Db, sha256: string): Promise<Blob> {
  const row = await db.selectFrom("blobs").selectAll().where("sha256", "=", sha256).executeTakeFirst()
  if (row === undefined) throw new StoreFailure("no-record", `blob ${sha256}`)
  if (digestOf(row.bytes) !== sha256) throw new StoreFailure("corrupted", `blob ${sha256}`)
  return { bytes: row.bytes, mediaType: row.media_type }
}

async function scan(db: Db, id: string): Promise<ScanRecord> {
  const row = await db.selectFrom("scans").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw new StoreFailure("unknown-scan", id)
  return scanOf(row)
}

async function scans(db: Db, target?: string): Promise<readonly ScanRecord[]> {
  const all = db.selectFrom("scans").selectAll().orderBy("started_at", "desc").orderBy("id", "desc")
  const rows = await (target === undefined ? all : all.where("target", "=", target)).execute()
  return rows.map(scanOf)
}

async function targets(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("scans").select("target").distinct().execute()
  // Databases order letters each in their own way.
  return rows.map(({ target }) => target).toSorted()
}

function scanOf(row: Tables["scans"]): ScanRecord {
  const parsed = ScanRecord.safeParse({ ...row, startedAt: row.started_at })
  if (!parsed.success) throw new StoreFailure("corrupted", `scan ${row.id}`, { cause: parsed.error })
  return parsed.data
}
