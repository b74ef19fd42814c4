import type { Result } from "../analyzers/result.ts"
import type { BlobRef, Evidence } from "../crawler/evidence.ts"
import type { Blob } from "./blob.ts"
import type { HostTurns } from "./host-turns.ts"
import type { Plans } from "./plans.ts"
import type { Pruning } from "./pruning.ts"
import type { ScanRecord } from "./scan-record.ts"
import type { Surveys } from "./surveys.ts"
import type { Tellings } from "./tellings.ts"

/**
 * Where records are kept. Every save is whole or not at all, and saving the same again changes nothing but the
 * record's contents, so that a job can be done twice. A save that names its attempt is refused with `superseded` when
 * a later one has begun. Every read checks what it gives back. Rejects with `StoreFailure`.
 */
export interface Store {
  /** Creates or replaces the scan's line, what is not given apart; evidence and result need it. */
  readonly saveScan: (scan: ScanRecord) => Promise<void>
  readonly saveEvidence: (evidence: Evidence, attempt?: number) => Promise<void>
  /** The evidence of a scan. */
  readonly evidence: (scan: string) => Promise<Evidence>
  readonly saveResult: (scan: string, result: Result, attempt?: number) => Promise<void>
  /** The last result saved for a scan. */
  readonly result: (scan: string) => Promise<Result>
  readonly saveBlob: (bytes: Uint8Array, mediaType: string) => Promise<BlobRef>
  readonly blob: (sha256: string) => Promise<Blob>
  readonly scan: (id: string) => Promise<ScanRecord>
  /** The latest first; of one target address, or all. */
  readonly scans: (target?: string) => Promise<readonly ScanRecord[]>
  /** Every scan in one of these states, the earliest first. */
  readonly scansIn: (...states: readonly ScanRecord["state"][]) => Promise<readonly ScanRecord[]>
  /** The address of every target scanned, each once, in the order of their letters. */
  readonly targets: () => Promise<readonly string[]>
  readonly plans: Plans
  readonly turns: HostTurns
  readonly tellings: Tellings
  readonly pruning: Pruning
  readonly surveys: Surveys
  readonly close: () => Promise<void>
}
