import { Worker } from "node:worker_threads"
import { failures, type PdfDocument, type PdfFailure } from "./pdf-document.ts"

/** Bytes of a PDF that is read at most. */
export const mostPdfBytes = 20_000_000
/** Milliseconds the reading may take, and megabytes of memory. */
const readWithinMs = 30_000
const mostMemoryMb = 768

const program = new URL(
  import.meta.url.endsWith(".ts") ? "./pdf-worker.ts" : "./pdf-worker.js",
  import.meta.url,
)

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
  const timer = setTimeout(() => limit.resolve(failures.tooSlow), withinMs)
  const answered = new Promise<PdfDocument | PdfFailure>((resolve) => {
    worker.once("message", resolve)
    worker.once("error", () => resolve(failures.broken))
    worker.once("exit", () => resolve(failures.broken))
  })
  try {
    return await Promise.race([answered, limit.promise])
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
