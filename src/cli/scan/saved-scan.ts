import type { Result } from "../../analyzers/result.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"

/** Binaries by digest; undefined where they are not kept. */
export type Blobs = (sha256: string) => Promise<Uint8Array | undefined>

/** A scan kept in the store or in a report's folder. */
export interface SavedScan {
  readonly id: string
  readonly evidence: () => Promise<Evidence>
  readonly result: () => Promise<Result>
  readonly blobs: Blobs
  /** The report's folder it was read from. */
  readonly folder?: string
}

/** The binaries of a store. */
export function blobsOf(store: Store): Blobs {
  return async (sha256) => {
    try {
      return (await store.blob(sha256)).bytes
    } catch (error) {
      if (error instanceof StoreFailure && error.code === "no-record") return undefined
      throw error
    }
  }
}
