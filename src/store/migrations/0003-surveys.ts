import { type Kysely, PostgresAdapter } from "kysely"

/** Surveys as they were frozen, what came of each attempt at each of their sites, and rechecks by a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? "bytea" : "blob"
  await db.schema
    .createTable("surveys")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("body", bytes, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable("survey_outcomes")
    .addColumn("survey", "text", (column) => column.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("site", "integer", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("body", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("survey_outcomes_key", ["survey", "site", "attempt"])
    .execute()
  await db.schema
    .createTable("survey_audits")
    .addColumn("survey", "text", (column) => column.primaryKey().references("surveys.id").onDelete("cascade"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("body", bytes, (column) => column.notNull())
    .execute()
}
