/**
 * What can go wrong with a store. `unknown-scan`, `no-record`: not there; `corrupted`: does not agree with its own
 * digest or schema; `newer-version`: written by a later version; `unavailable`: cannot be opened or written;
 * `not-a-database`: another file; `unsupported`: an address no store here can open; `busy`: others kept it locked;
 * `unreachable`: no server answers there; `denied`: the server takes neither name nor password; `no-database`: the
 * server has none of that name; `foreign-tables`: the schema holds tables of another program; `superseded`: another
 * worker has taken the scan over.
 */
export type StoreFailureCode =
  | "unknown-scan"
  | "no-record"
  | "corrupted"
  | "newer-version"
  | "unavailable"
  | "not-a-database"
  | "unsupported"
  | "busy"
  | "unreachable"
  | "denied"
  | "no-database"
  | "foreign-tables"
  | "superseded"

/** A named failure of the store. `subject` is the scan, blob or place it is about. */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure"
  readonly code: StoreFailureCode
  readonly subject: string

  constructor(code: StoreFailureCode, subject: string, options?: { cause?: unknown }) {
    super(`${code}: ${subject}`, options)
    this.code = code
    this.subject = subject
  }
}
