import { Worker } from "node:worker_threads"
import { failures, type PdfDocument, type PdfFailure } from "./pdf-document.ts"
import { ready } from "./ready.ts"
import { whyEnded } from "./why-ended.ts"

/** Bytes of a PDF that is read at most. */
export const mostPdfBytes = 20_000_000
/** Milliseconds the reading may take, and megabytes of memory. */
const readWithinMs = 30_000
const mostMemoryMb = 768

const program = new URL(
  import.meta.url.endsWith(".ts") ? "./pdf-worker.ts" : "./pdf-worker.js",
  import.meta.url,
)

/** What the thread says: that it begins to read, then what was read. */
type Told = typeof ready | PdfDocument | PdfFailure

/**
 * Reads a PDF in a thread of its own, which is ended when it takes too long or too much memory. Never rejects: why it
 * could not be read is the answer.
 */
export async function readPdf(bytes: Uint8Array, withinMs = readWithinMs): Promise<PdfDocument | PdfFailure> {
  if (bytes.length > mostPdfBytes) return failures.tooLarge
  const worker = new Worker(program, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    stdout: true,
    stderr: true,
  })
  const limit = Promise.withResolvers<PdfFailure>()
  let timer: NodeJS.Timeout | undefined
  const answered = new Promise<PdfDocument | PdfFailure>((resolve) => {
    worker.on("message", (message: Told) => {
      // How long the program takes to load is not the file's fault.
      if (message === ready) timer = setTimeout(() => limit.resolve(failures.tooSlow), withinMs)
      else resolve(message)
    })
    worker.once("error", (error) => resolve(whyEnded(error)))
    worker.once("exit", () => resolve(failures.readerFailed))
  })
  try {
    return await Promise.race([answered, limit.promise])
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
