import type { Settings } from "../../config/settings.ts"
import { isPostgres } from "../../store/postgres-address.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"

/** The PostgreSQL server of the settings. Throws a `KnownFailure` where they name none. */
export function serverPlace({ database }: Settings): string {
  if (database !== undefined && isPostgres(database)) return database
  throw new KnownFailure(EXIT.usage, "needsServer")
}
