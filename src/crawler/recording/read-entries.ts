import { Worker } from "node:worker_threads"
import type { RecordedEntry } from "./recorded-entry.ts"
import type { Handed, SortedEntries } from "./sort-entries.ts"

/** Megabytes the thread that reads may take: a recording is other people's input. */
const mostMemoryMb = 320

const program = new URL(
  import.meta.url.endsWith(".ts") ? "./recording-worker.ts" : "./recording-worker.js",
  import.meta.url,
)

/** The file cannot be opened (`code` as the operating system names it), or one entry took too much memory (`too-large`). */
export class UnreadableRecording extends Error {
  override readonly name = "UnreadableRecording"
  readonly code: string
  readonly path: string
  constructor(path: string, code: string) {
    super(`${path}: ${code}`)
    this.path = path
    this.code = code
  }
}

/**
 * Reads a file in a thread of its own, so that what reading leaves behind is bounded; when it is aborted, what was read
 * until then. Rejects with `UnreadableRecording`.
 */
export function readEntries(path: string, signal?: AbortSignal): Promise<SortedEntries> {
  const kept: RecordedEntry[] = []
  const worker = new Worker(program, {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: 64 },
  })
  const stop = () => worker.postMessage("stop")
  if (signal?.aborted) stop()
  signal?.addEventListener("abort", stop)
  return new Promise<SortedEntries>((resolve, reject) => {
    worker.on("message", (handed: Handed) => {
      if ("kept" in handed) for (const one of handed.kept) kept.push(one)
      else if ("ended" in handed) resolve({ ...handed.ended, kept })
      else reject(new UnreadableRecording(path, handed.cannotOpen))
    })
    worker.once("error", (error: Error & { code?: string }) => {
      const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY"
      reject(outOfMemory ? new UnreadableRecording(path, "too-large") : error)
    })
    worker.once("exit", () => {
      signal?.removeEventListener("abort", stop)
      reject(new UnreadableRecording(path, "no-answer"))
    })
  })
}
