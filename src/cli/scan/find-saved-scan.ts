import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import type { Store } from "../../store/store.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { folderScan } from "./folder-scan.ts"
import { blobsOf, type SavedScan } from "./saved-scan.ts"

/** The scan a user means: a folder or file of its, an id of the store, or the latest. Rejects with a named failure. */
export async function findSavedScan(
  given: string | undefined,
  store: Store,
  from: string,
): Promise<SavedScan> {
  if (given === undefined) return storeScan(await latest(store), store)
  const path = resolve(from, given)
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined) return folderScan(path, found.isDirectory())
  if (/[/\\]/.test(given)) throw new KnownFailure(EXIT.store, "noRecordFile", { path: given })
  return storeScan((await store.scan(given)).id, store)
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
