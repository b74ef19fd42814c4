import type { ExitCode } from "./exit-code.ts"
import type { Bilingual } from "./setup/bilingual.ts"
import { fill, type Words } from "./words.ts"

type ErrorKey = keyof Words["errors"]
export type Values = Readonly<Record<string, string | number>>

/** A failure the user can mend: the lines say what to do, in the language of the words they are given. */
export class KnownFailure extends Error {
  override readonly name = "KnownFailure"
  readonly exitCode: ExitCode
  readonly lines: (words: Words) => readonly string[]

  constructor(exitCode: ExitCode, said: ErrorKey | Bilingual, values: Values = {}) {
    super(typeof said === "string" ? `${said} ${JSON.stringify(values)}` : said.en)
    this.exitCode = exitCode
    this.lines = (words) => [
      typeof said === "string" ? fill(words.errors[said], values) : said[words.language],
    ]
  }
}

/** Why the operating system refused something, in its own short code (`EACCES`), else the message. */
export function reasonOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error)
  if ("code" in error && typeof error.code === "string") return error.code
  return "message" in error ? String(error.message) : String(error)
}
