import { parentPort, workerData } from "node:worker_threads"
import { type Handed, sortEntries } from "./sort-entries.ts"

const hand = (handed: Handed): void => parentPort?.postMessage(handed)

/** Any message asks to stop. Waiting for one does not keep the thread. */
let isStopped = false
parentPort?.on("message", () => {
  isStopped = true
})
parentPort?.unref()

/** Reads the file whose path is the worker's data. */
await sortEntries(String(workerData), hand, () => isStopped).catch((error: unknown) => {
  if (!(error instanceof Error && "code" in error)) throw error
  hand({ cannotOpen: String(error.code) })
})
