import { Kysely, PostgresDialect, sql } from "kysely"
import pg from "pg"
import { kyselyStore } from "./kysely-store.ts"
import { migrate, migrationNames } from "./migrate.ts"
import { type Named, namedBy } from "./named.ts"
import { patiently } from "./patiently.ts"
import { type PostgresAddress, postgresAddress } from "./postgres-address.ts"
import { postgresFailure } from "./postgres-errors.ts"
import type { Store } from "./store.ts"
import { StoreFailure } from "./store-failure.ts"
import type { Tables } from "./tables.ts"

const CONNECT_TIMEOUT = 10_000
const MOST_CONNECTIONS = 5

/** Makes the tables of all installations one after the other; "gaibu" as digits of a telephone. */
const MIGRATION_LOCK = 42428

/**
 * Opens a store on a PostgreSQL server, its tables made where they are not. While the server is away, works are tried
 * again for `patienceMs`; opening is not. Rejects with `StoreFailure`.
 */
export async function openPostgres(given: string, patienceMs = 0): Promise<Store> {
  const address = postgresAddress(given)
  const named = namedBy((error) => postgresFailure(error, address.name))
  const pool = poolFor(address)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(address.schema)
  try {
    await prepare(db, address, named)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return kyselyStore(db, patiently(named, patienceMs))
}

function poolFor({ url }: PostgresAddress): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: "gaibu",
  })
  // A connection that dies while nobody uses it: whoever needs the database next is told.
  pool.on("error", () => undefined)
  return pool
}

/** Mostly nothing is to be done, and then nobody waits for a lock. */
async function prepare(db: Kysely<Tables>, { schema, name }: PostgresAddress, named: Named): Promise<void> {
  if (await named(() => isCurrent(db, schema, name))) return
  await named(() =>
    db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection)
      try {
        await sql`create schema if not exists ${sql.id(schema)}`.execute(connection)
        await migrate(db, name, schema)
      } finally {
        await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection)
      }
    }),
  )
}

async function isCurrent(db: Kysely<Tables>, schema: string, name: string): Promise<boolean> {
  const there = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = ${schema}`.execute(db)
  const tables = there.rows.map((row) => row.name)
  if (tables.length === 0) return false
  if (!tables.includes("kysely_migration")) throw new StoreFailure("foreign-tables", name)
  const applied = await sql<{ name: string }>`select name from ${sql.id(schema, "kysely_migration")}
    order by name collate "C"`.execute(db)
  const names = applied.rows.map((row) => row.name)
  if (names.length > 0 && !names.some((one) => one === "0001-records"))
    throw new StoreFailure("foreign-tables", name)
  return names.join() === (await migrationNames()).join()
}
