import type { Result } from "../analyzers/result.ts"
import type { BlobRef, Evidence } from "../crawler/evidence.ts"
import type { ScanRecord } from "./scan-record.ts"

/** A binary with its media type, as it was saved. */
export interface Blob {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/**
 * Where records are kept. Every save is whole or not at all, and saving the same again changes nothing but the
 * record's contents, so that a job can be done twice. Every read checks what it gives back. Rejects with `StoreFailure`.
 */
export interface Store {
  /** Creates or replaces the scan's line; evidence and result need it. */
  readonly saveScan: (scan: ScanRecord) => Promise<void>
  readonly saveEvidence: (evidence: Evidence) => Promise<void>
  /** The evidence of a scan. */
  readonly evidence: (scan: string) => Promise<Evidence>
  readonly saveResult: (scan: string, result: Result) => Promise<void>
  /** The last result saved for a scan. */
  readonly result: (scan: string) => Promise<Result>
  readonly saveBlob: (bytes: Uint8Array, mediaType: string) => Promise<BlobRef>
  readonly blob: (sha256: string) => Promise<Blob>
  readonly scan: (id: string) => Promise<ScanRecord>
  /** The latest first; of one target address, or all. */
  readonly scans: (target?: string) => Promise<readonly ScanRecord[]>
  /** The address of every target scanned, each once, in the order of their letters. */
  readonly targets: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}
