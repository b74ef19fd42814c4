import { readdir } from "node:fs/promises"
import type { Kysely } from "kysely"
import { type Migration, Migrator } from "kysely/migration"
import { StoreFailure } from "./store-failure.ts"
import type { Tables } from "./tables.ts"

const FOLDER = new URL("./migrations/", import.meta.url)

/**
 * Brings the tables to this version, forward only. The caller keeps others out meanwhile. Rejects with
 * `newer-version` when a later version was here before. `schema`: where the tables stand, on PostgreSQL.
 */
export async function migrate(db: Kysely<Tables>, subject: string, schema?: string): Promise<void> {
  const inSchema = schema === undefined ? {} : { migrationTableSchema: schema }
  const migrator = new Migrator({ db, provider: { getMigrations: migrations }, ...inSchema })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const newer = error instanceof Error && error.message.includes("is missing")
  throw newer ? new StoreFailure("newer-version", subject, { cause: error }) : error
}

/** The names of all migrations of this version, in their order. */
export async function migrationNames(): Promise<readonly string[]> {
  return (await files()).map(nameOf)
}

async function migrations(): Promise<Record<string, Migration>> {
  const loaded = (await files()).map(async (file) => {
    const migration: Migration = await import(new URL(file, FOLDER).href)
    return [nameOf(file), migration] as const
  })
  return Object.fromEntries(await Promise.all(loaded))
}

async function files(): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((file) => /^\d{4}-[a-z-]+\.[jt]s$/.test(file)).sort()
}

/** A migration is called for ever as its file is. */
function nameOf(file: string): string {
  return file.replace(/\.[jt]s$/, "")
}
