import { StoreFailure } from "./store-failure.ts"

/** Where a PostgreSQL store is. */
export interface PostgresAddress {
  /** As the driver takes it; with the password. */
  readonly url: string
  /** Our tables stand in a schema of their own; the queue's in `<schema>_queue`. */
  readonly schema: string
  /** For people: without the password. */
  readonly name: string
}

/** Whether a place given by a user is a PostgreSQL server. */
export function isPostgres(place: string): boolean {
  return /^postgres(?:ql)?:/i.test(place)
}

/**
 * `postgres://user:password@host:port/database?schema=gaibu`, with libpq's other parameters (`sslmode`). Throws
 * `unsupported` for what is no such address.
 */
export function postgresAddress(given: string): PostgresAddress {
  const url = URL.parse(given)
  const schema = url?.searchParams.get("schema") ?? "gaibu"
  // PostgreSQL cuts names at 63 bytes, and the queue's schema needs the rest.
  if (url === null || !/^[a-z_][a-z0-9_]{0,39}$/.test(schema))
    throw new StoreFailure("unsupported", masked(given))
  url.searchParams.delete("schema")
  const port = url.port === "" ? "" : `:${url.port}`
  const inSchema = schema === "gaibu" ? "" : `?schema=${schema}`
  return {
    url: url.href,
    schema,
    name: `postgres://${url.hostname}${port}${url.pathname}${inSchema}`,
  }
}

/** What cannot be taken apart is not repeated beyond its scheme: a password may be anywhere in it. */
function masked(given: string): string {
  return `${given.split(":", 1)[0] ?? ""}:…`
}
