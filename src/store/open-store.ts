import { homedir } from "node:os"
import { join, resolve } from "node:path"
import { openSqlite } from "./open-sqlite.ts"
import { isPostgres, postgresAddress } from "./postgres-address.ts"
import type { Store } from "./store.ts"
import { StoreFailure } from "./store-failure.ts"

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Opens the store at a place: an SQLite file or a PostgreSQL server. Works are tried again for `patienceMs` while a
 * server is away. Rejects with `StoreFailure`.
 */
export async function openStore(place: string, patienceMs = 0): Promise<Store> {
  if (!isPostgres(place)) return openSqlite(place)
  const { openPostgres } = await import("./open-postgres.ts") // the driver: only where it is used
  return openPostgres(place, patienceMs)
}

/** A place for people: without a password. */
export function placeName(place: string): string {
  return isPostgres(place) ? postgresAddress(place).name : place
}

/**
 * The database a user means: an SQLite file by its path from `folder` or as `sqlite:PATH`, by default in the user's
 * data folder (XDG Base Directory Specification); or `postgres://…` as it is. Throws `unsupported` for the address of
 * another kind of database.
 */
export function databasePlace(given: string | undefined, folder: string, environment: Environment): string {
  if (given === undefined) return join(dataHome(environment), "gaibu", "gaibu.db")
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(given)?.[1]?.toLowerCase()
  if (scheme === undefined) return resolve(folder, given)
  if (isPostgres(given)) return given
  if (scheme === "sqlite") return resolve(folder, given.slice("sqlite:".length).replace(/^\/\/(?=\/)/, ""))
  throw new StoreFailure("unsupported", `${scheme}:`)
}

/** Relative values are invalid there and ignored, as the specification asks. */
function dataHome(environment: Environment): string {
  const given = environment.XDG_DATA_HOME
  return given?.startsWith("/") ? given : join(environment.HOME ?? homedir(), ".local", "share")
}
