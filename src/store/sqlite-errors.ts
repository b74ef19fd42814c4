import { SqliteError } from "better-sqlite3"
import { StoreFailure, type StoreFailureCode } from "./store-failure.ts"

const CODES: readonly (readonly [RegExp, StoreFailureCode])[] = [
  [/^SQLITE_NOTADB/, "not-a-database"],
  [/^SQLITE_CORRUPT/, "corrupted"],
  [/^SQLITE_(BUSY|LOCKED)/, "busy"],
  [/^SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)/, "unavailable"],
]

/** The named failure an error of SQLite stands for; other errors stay as they are. */
export function sqliteFailure(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteError)) return error
  const code = CODES.find(([pattern]) => pattern.test(error.code))?.[1]
  return code === undefined ? error : new StoreFailure(code, file, { cause: error })
}
