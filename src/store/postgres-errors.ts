import { StoreFailure, type StoreFailureCode } from "./store-failure.ts"

/** SQLSTATE (PostgreSQL manual, appendix A) and codes of the operating system. */
const CODES: readonly (readonly [RegExp, StoreFailureCode])[] = [
  [/^28/, "denied"],
  [/^3D000$/, "no-database"],
  [/^(53300|55P03|40P01|40001)$/, "busy"],
  [/^(53[12]00|58|25006|42501)/, "unavailable"],
  [/^XX00[12]$/, "corrupted"],
  [/^(08|57P0)/, "unreachable"],
  [/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT)/, "unreachable"],
]

/** What the driver says, without a code, when a connection went away or none came about. */
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

/** The named failure an error of PostgreSQL or its driver stands for; other errors stay as they are. */
export function postgresFailure(error: unknown, place: string): unknown {
  if (typeof error !== "object" || error === null || error instanceof StoreFailure) return error
  const code = codeOf(error)
  const message = "message" in error ? String(error.message) : ""
  const name =
    CODES.find(([pattern]) => pattern.test(code))?.[1] ?? (LOST.test(message) ? "unreachable" : undefined)
  return name === undefined ? error : new StoreFailure(name, place, { cause: error })
}

/** Several addresses tried (IPv4 and IPv6) are one error with many: the first stands for all. */
function codeOf(error: object): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0])
  return "code" in error && typeof error.code === "string" ? error.code : ""
}
