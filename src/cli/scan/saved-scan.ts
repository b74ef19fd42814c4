import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import type { Result } from "../../analyzers/result.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { folderScan } from "./folder-scan.ts"

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

/** The scan a user means: a folder or file of its, an id of the store, or the latest. Rejects with a named failure. */
export async function savedScan(given: string | undefined, store: Store, from: string): Promise<SavedScan> {
  if (given === undefined) return storeScan(await latest(store), store)
  const path = resolve(from, given)
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined) return folderScan(path, found.isDirectory())
  if (/[/\\]/.test(given)) throw new KnownFailure(EXIT.store, "noRecordFile", { path: given })
  return storeScan((await store.scan(given)).id, store)
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

function storeScan(id: string, store: Store): SavedScan {
  return {
    id,
    evidence: () => store.evidence(id),
    result: () => store.result(id),
    blobs: blobsOf(store),
  }
}

async function latest(store: Store): Promise<string> {
  const [last] = (await store.scans()).filter(({ state }) => state === "finished" || state === "interrupted")
  if (last === undefined) throw new KnownFailure(EXIT.store, "noScans")
  return last.id
}
