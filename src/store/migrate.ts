import { readdir } from "node:fs/promises"
import { join } from "node:path"
import type { Kysely } from "kysely"
import { type Migration, Migrator } from "kysely/migration"
import { StoreFailure } from "./store-failure.ts"
import type { Tables } from "./tables.ts"

const FOLDER = join(import.meta.dirname, "migrations")

/**
 * Brings the tables to this version, forward only. The caller keeps others out meanwhile. Rejects with
 * `newer-version` when a later version was here before.
 */
export async function migrate(db: Kysely<Tables>, subject: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const newer = error instanceof Error && error.message.includes("is missing")
  throw newer ? new StoreFailure("newer-version", subject, { cause: error }) : error
}

/** One file per migration, its name without the ending the migration's name for ever. */
async function migrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => /^\d{4}-[a-z-]+\.[jt]s$/.test(file)).sort()
  const loaded = files.map(async (file) => {
    const migration: Migration = await import(join(FOLDER, file))
    return [file.replace(/\.[jt]s$/, ""), migration] as const
  })
  return Object.fromEntries(await Promise.all(loaded))
}
