import type { Kysely } from "kysely"
import { blobsIn } from "../blobs-in.ts"
import { jsonOf } from "../record-row.ts"

/** Scans that wait for their turn and are taken over, schedules, what was told, turns at hosts, uses of blobs. */
export async function up(db: Kysely<Before>): Promise<void> {
  await widenScans(db)
  await createSchedules(db)
  await createTurns(db)
  await createUses(db)
  await noteUses(db)
}

interface Before {
  readonly evidence: { readonly scan: string; readonly body: Uint8Array }
  readonly evidence_blobs: { readonly scan: string; readonly sha256: string }
  readonly blobs: { readonly saved_at: string }
}

async function widenScans(db: Kysely<Before>): Promise<void> {
  const one = () => db.schema.alterTable("scans")
  await one()
    .addColumn("attempt", "integer", (column) => column.notNull().defaultTo(1))
    .execute()
  for (const name of ["finished_at", "schedule", "due", "lease", "reason", "progress"])
    await one().addColumn(name, "text").execute()
  await db.schema.createIndex("scans_in_state").on("scans").columns(["state", "started_at"]).execute()
}

async function createSchedules(db: Kysely<Before>): Promise<void> {
  await db.schema
    .createTable("schedules")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("fired", "text", (column) => column.notNull())
    .execute()
  await db.schema
    .createTable("tellings")
    .addColumn("scan", "text", (column) => column.notNull().references("scans.id").onDelete("cascade"))
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("claimed", "text", (column) => column.notNull())
    .addColumn("done", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("tellings_key", ["scan", "channel"])
    .execute()
}

async function createTurns(db: Kysely<Before>): Promise<void> {
  await db.schema
    .createTable("host_turns")
    .addColumn("host", "text", (column) => column.primaryKey())
    .addColumn("next_ms", "double precision", (column) => column.notNull())
    .execute()
}

async function createUses(db: Kysely<Before>): Promise<void> {
  await db.schema
    .alterTable("blobs")
    .addColumn("saved_at", "text", (column) => column.notNull().defaultTo(""))
    .execute()
  await db.schema
    .createTable("evidence_blobs")
    .addColumn("scan", "text", (column) => column.notNull().references("scans.id").onDelete("cascade"))
    .addColumn("sha256", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("evidence_blobs_key", ["scan", "sha256"])
    .execute()
  await db.schema.createIndex("evidence_blobs_of").on("evidence_blobs").column("sha256").execute()
}

/** One record at a time is read; one that is damaged names no blobs, and its own reading says so. */
async function noteUses(db: Kysely<Before>): Promise<void> {
  for (const { scan } of await db.selectFrom("evidence").select("scan").execute()) {
    const { body } = await db
      .selectFrom("evidence")
      .select("body")
      .where("scan", "=", scan)
      .executeTakeFirstOrThrow()
    const record = await jsonOf(body, scan).catch(() => undefined)
    const uses = blobsIn(record).map((sha256) => ({ scan, sha256 }))
    if (uses.length > 0) await db.insertInto("evidence_blobs").values(uses).execute()
  }
  await db.updateTable("blobs").set({ saved_at: new Date().toISOString() }).execute()
}
