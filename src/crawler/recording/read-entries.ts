import { Worker } from "node:worker_threads"
import type { RecordedEntry } from "./recorded-entry.ts"
import type { Handed, SortedEntries } from "./sort-entries.ts"

/** Megabytes the thread that reads may take: a recording is other people's input. */
const mostMemoryMb = 320

const program = new URL(
  import.meta.url.endsWith(".ts") ? "./recording-worker.ts" : "./recording-worker.js",
  import.meta.url,
)

/** The file cannot be opened (`code` as the operating system names it), or reading it took too much memory. */
export class UnreadableRecording extends Error {
  override readonly name = "UnreadableRecording"
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Reads a file in a thread of its own, so that what reading leaves behind is bounded. Rejects with `UnreadableRecording`. */
export function readEntries(path: string): Promise<SortedEntries> {
  const kept: RecordedEntry[] = []
  const worker = new Worker(program, {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: 64 },
  })
  return new Promise<SortedEntries>((resolve, reject) => {
    worker.on("message", (handed: Handed) => {
      if ("kept" in handed) for (const one of handed.kept) kept.push(one)
      else if ("ended" in handed) resolve({ ...handed.ended, kept })
      else reject(new UnreadableRecording(handed.cannotOpen.code, handed.cannotOpen.message))
    })
    worker.once("error", (error: Error & { code?: string }) => {
      const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY"
      reject(outOfMemory ? new UnreadableRecording("too-large", "One entry is too large to be read.") : error)
    })
    worker.once("exit", () =>
      reject(new UnreadableRecording("internal", "The reader ended without an answer.")),
    )
  })
}
