import { failures, type PdfFailure, readerFailed } from "./pdf-document.ts"

/** A thread that ends without an answer says nothing about the file, unless it ran out of memory over it. */
export function whyEnded(error: Error & { readonly code?: string }): PdfFailure {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return failures.tooComplex
  return readerFailed(error)
}
