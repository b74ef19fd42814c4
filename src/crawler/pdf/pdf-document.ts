import type { Pressable } from "../evidence.ts"

/** A PDF as read: its words laid out as markup, and what of it was not read. */
export interface PdfDocument {
  readonly title: string
  readonly language?: string
  readonly html: string
  readonly text: string
  readonly pressables: readonly Pressable[]
  /** Pages it has, and how many of them were read. */
  readonly pages: number
  readonly read: number
  /** Pages that show a picture and no words. */
  readonly pictures: number
}

/** Why a PDF could not be read. */
export interface PdfFailure {
  readonly code:
    | "pdf-broken"
    | "pdf-encrypted"
    | "pdf-without-text"
    | "pdf-garbled"
    | "pdf-too-large"
    | "pdf-too-slow"
    | "pdf-too-complex"
    | "pdf-reader-failed"
  readonly message: string
}

export const failures = {
  broken: { code: "pdf-broken", message: "The PDF is damaged or is none; nothing could be read in it." },
  encrypted: { code: "pdf-encrypted", message: "The PDF is shown only to who knows its password." },
  withoutText: {
    code: "pdf-without-text",
    message: "The PDF holds pictures or drawn letters only; its words cannot be read.",
  },
  garbled: {
    code: "pdf-garbled",
    message: "The fonts of the PDF do not say which letters they show; its words cannot be read.",
  },
  tooLarge: { code: "pdf-too-large", message: "The PDF is larger than what is read (20 MB)." },
  tooSlow: { code: "pdf-too-slow", message: "The PDF could not be read in time." },
  tooComplex: { code: "pdf-too-complex", message: "Reading the PDF takes more memory than it may (768 MB)." },
  readerFailed: { code: "pdf-reader-failed", message: "The program's own reader of PDFs failed." },
} as const satisfies Record<string, PdfFailure>

/** A fault of this program, not of the file: with the error's own words, so that it can be told. */
export function readerFailed(error: unknown): PdfFailure {
  const { code, message } = failures.readerFailed
  return { code, message: `${message} (${error instanceof Error ? error.message : String(error)})` }
}
