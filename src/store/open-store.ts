import { homedir } from "node:os"
import { join, resolve } from "node:path"
import { openSqlite } from "./open-sqlite.ts"
import type { Store } from "./store.ts"
import { StoreFailure } from "./store-failure.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** Opens the store at a place: an SQLite file. Rejects with `StoreFailure`. */
export async function openStore(file: string): Promise<Store> {
  return openSqlite(file)
}

/**
 * The SQLite file a user means: a path from `folder`, or `sqlite:PATH`; by default in the user's data folder
 * (XDG Base Directory Specification). Throws `unsupported` for the address of another kind of database.
 */
export function databaseFile(given: string | undefined, folder: string, environment: Environment): string {
  if (given === undefined) return join(dataHome(environment), "gaibu", "gaibu.db")
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(given)?.[1]?.toLowerCase()
  if (scheme === undefined) return resolve(folder, given)
  if (scheme === "sqlite") return resolve(folder, given.slice("sqlite:".length).replace(/^\/\/(?=\/)/, ""))
  throw new StoreFailure("unsupported", `${scheme}:`)
}

/** Relative values are invalid there and ignored, as the specification asks. */
function dataHome(environment: Environment): string {
  const given = environment.XDG_DATA_HOME
  return given?.startsWith("/") ? given : join(environment.HOME ?? homedir(), ".local", "share")
}
