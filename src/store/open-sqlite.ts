import { mkdir, open } from "node:fs/promises"
import { dirname } from "node:path"
import Database from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { kyselyStore } from "./kysely-store.ts"
import { migrate, migrationNames } from "./migrate.ts"
import { namedBy } from "./named.ts"
import { sqliteFailure } from "./sqlite-errors.ts"
import type { Store } from "./store.ts"
import { StoreFailure } from "./store-failure.ts"
import type { Tables } from "./tables.ts"

/** How long a write waits for another process's write, in ms. */
const BUSY_TIMEOUT = 30_000

/** SQLite waits for a lock by blocking the thread, and so also the other opening that would give it back. */
let lastOpening: Promise<unknown> = Promise.resolve()

/**
 * Opens an SQLite file, made when it is not there; in one process one after the other. Rejects with `StoreFailure`
 * when it cannot be written.
 */
export function openSqlite(file: string): Promise<Store> {
  const opening = lastOpening.then(() => openAlone(file))
  lastOpening = opening.catch(() => undefined)
  return opening
}

async function openAlone(file: string): Promise<Store> {
  await makeFile(file)
  const named = (error: unknown) => sqliteFailure(error, file)
  try {
    const database = new Database(file, { timeout: BUSY_TIMEOUT })
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
    await prepare(database, db)
    return kyselyStore(db, namedBy(named))
  } catch (error) {
    throw named(error)
  }
}

/** Records hold what a page was told: a new file is its owner's alone, and SQLite gives its helper files the same mode. */
async function makeFile(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await (await open(file, "a", 0o600)).close()
  } catch (cause) {
    throw new StoreFailure("unavailable", file, { cause })
  }
}

/** Rejects with the database closed. */
async function prepare(database: Database.Database, db: Kysely<Tables>): Promise<void> {
  try {
    database.pragma("journal_mode = WAL")
    database.pragma("synchronous = FULL")
    database.pragma("foreign_keys = ON")
    if (!(await isCurrent(database))) await migrateAlone(database, db)
  } catch (error) {
    database.close()
    throw error
  }
}

/** Mostly nothing is to be done, and then no lock is held over which another writer would have to wait. */
async function isCurrent(database: Database.Database): Promise<boolean> {
  const made = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
  if (made === undefined) return false
  const applied = database.prepare("select name from kysely_migration order by name").pluck().all()
  return applied.join() === (await migrationNames()).join()
}

/**
 * Several processes may open a new file at once: `begin immediate` lets one make the tables while the others wait,
 * and undoes a half-made change when it is killed.
 */
async function migrateAlone(database: Database.Database, db: Kysely<Tables>): Promise<void> {
  database.exec("begin immediate")
  await migrate(db, database.name)
  database.exec("commit")
}
