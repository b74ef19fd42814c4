import { type Kysely, sql } from "kysely"
import { Result } from "../analyzers/result.ts"
import { type BlobRef, Evidence } from "../crawler/evidence.ts"
import type { Blob } from "./blob.ts"
import { blobsIn } from "./blobs-in.ts"
import type { Named } from "./named.ts"
import { digestOf, type RecordKind, recordOf, rowOf } from "./record-row.ts"
import { scanLine } from "./scan-lines.ts"
import { StoreFailure } from "./store-failure.ts"
import type { Tables } from "./tables.ts"

type Db = Kysely<Tables>

const EVIDENCE: RecordKind<Evidence> = { name: "evidence", version: 1, schema: Evidence }
const RESULT: RecordKind<Result> = { name: "result", version: 1, schema: Result }

/** Evidence, results and binaries. */
export function records(db: Db, named: Named) {
  return {
    saveEvidence: (evidence: Evidence, attempt?: number) => named(() => saveEvidence(db, evidence, attempt)),
    evidence: (scan: string) => named(() => record(db, "evidence", { scan, kind: EVIDENCE })),
    saveResult: (scan: string, result: Result, attempt?: number) =>
      named(() => saveRecord(db, "results", { scan, version: result.resultVersion, value: result, attempt })),
    result: (scan: string) => named(() => record(db, "results", { scan, kind: RESULT })),
    saveBlob: (bytes: Uint8Array, mediaType: string) => named(() => saveBlob(db, bytes, mediaType)),
    blob: (sha256: string) => named(() => blob(db, sha256)),
  }
}

/** The blobs it needs are noted first: a note too many keeps a blob longer, one too few would lose it. */
async function saveEvidence(db: Db, evidence: Evidence, attempt: number | undefined): Promise<void> {
  const { id: scan, evidenceVersion: version } = evidence
  await scanLine(db, scan)
  const uses = blobsIn(evidence).map((sha256) => ({ scan, sha256 }))
  if (uses.length > 0)
    await db
      .insertInto("evidence_blobs")
      .values(uses)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await saveRecord(db, "evidence", { scan, version, value: evidence, attempt })
}

interface Saving {
  readonly scan: string
  readonly version: number
  readonly value: unknown
  /** Saved only while this is the scan's attempt; undefined for any. */
  readonly attempt: number | undefined
}

/** One statement, so that no other attempt can begin between the look at the scan's line and the save. */
async function saveRecord(
  db: Db,
  table: "evidence" | "results",
  { scan, version, value, attempt }: Saving,
): Promise<void> {
  await scanLine(db, scan)
  const { sha256, body } = await rowOf(scan, version, value)
  const line = db
    .selectFrom("scans")
    .select(({ val }) => ["id", sql<number>`cast(${version} as integer)`.as("version"), val(sha256).as("s")])
    .select(({ val }) => val(body).as("b"))
    .where("id", "=", scan)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto(table)
    .columns(["scan", "version", "sha256", "body"])
    .expression(attempt === undefined ? line : line.where("attempt", "=", attempt))
    .onConflict((conflict) => conflict.column("scan").doUpdateSet({ version, sha256, body }))
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw new StoreFailure("superseded", scan)
}

async function record<T>(
  db: Db,
  table: "evidence" | "results",
  { scan: id, kind }: { scan: string; kind: RecordKind<T> },
): Promise<T> {
  await scanLine(db, id)
  const row = await db.selectFrom(table).selectAll().where("scan", "=", id).executeTakeFirst()
  if (row === undefined) throw new StoreFailure("no-record", `${kind.name} ${id}`)
  return recordOf(row, kind)
}

async function saveBlob(db: Db, bytes: Uint8Array, mediaType: string): Promise<BlobRef> {
  const sha256 = digestOf(bytes)
  const row = { media_type: mediaType, bytes, saved_at: new Date().toISOString() }
  await db
    .insertInto("blobs")
    .values({ sha256, ...row })
    .onConflict((conflict) => conflict.column("sha256").doUpdateSet(row))
    .execute()
  return { sha256, size: bytes.byteLength, mediaType }
}

async function blob(db: Db, sha256: string): Promise<Blob> {
  const row = await db.selectFrom("blobs").selectAll().where("sha256", "=", sha256).executeTakeFirst()
  if (row === undefined) throw new StoreFailure("no-record", `blob ${sha256}`)
  if (digestOf(row.bytes) !== sha256) throw new StoreFailure("corrupted", `blob ${sha256}`)
  return { bytes: row.bytes, mediaType: row.media_type }
}
