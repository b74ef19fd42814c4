import { type Kysely, PostgresAdapter } from "kysely"

type BytesType = "blob" | "bytea"

/** Scans, their two records, and binaries by digest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? "bytea" : "blob"
  await createScans(db)
  await createRecords(db, "evidence", bytes)
  await createRecords(db, "results", bytes)
  await createBlobs(db, bytes)
}

async function createScans(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("scans")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .execute()
  await db.schema.createIndex("scans_of_target").on("scans").columns(["target", "started_at"]).execute()
}

async function createRecords(db: Kysely<unknown>, table: string, bytes: BytesType): Promise<void> {
  await db.schema
    .createTable(table)
    .addColumn("scan", "text", (column) => column.primaryKey().references("scans.id").onDelete("cascade"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("body", bytes, (column) => column.notNull())
    .execute()
}

async function createBlobs(db: Kysely<unknown>, bytes: BytesType): Promise<void> {
  await db.schema
    .createTable("blobs")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("media_type", "text", (column) => column.notNull())
    .addColumn("bytes", bytes, (column) => column.notNull())
    .execute()
}
