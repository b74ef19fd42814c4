import type { Console } from "./console.ts"
import type { Stages } from "./stages.ts"
import type { Words } from "./words.ts"

/** What a command is given: nothing in it is global, so that a test can stand in for the process. */
export interface Context {
  /** Where the user stands; relative paths start there. */
  readonly folder: string
  /** The command line without the program's own name. */
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly console: Console
  readonly words: Words
  readonly stages: Stages
  /** Aborted by Ctrl-C or a request to end; the reason is the signal's name. */
  readonly signal: AbortSignal
}
