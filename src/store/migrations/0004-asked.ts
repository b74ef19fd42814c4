import type { Kysely } from "kysely"

/** How a scan that somebody asked for is meant: the queue may lose its job, the line does not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("scans").addColumn("asked", "text").execute()
}
