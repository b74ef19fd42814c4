import type { ArgumentsCamelCase, Argv } from "yargs"
import type { Context } from "./context.ts"
import type { ExitCode } from "./exit-code.ts"
import type { Words } from "./words.ts"

/** The command line as parsed: raw texts, lists and truth values by name. */
export type Arguments = ArgumentsCamelCase<Readonly<Record<string, unknown>>>

/** One command: one file in `commands/`, found there by the launcher of commands. */
export interface Command {
  /** Name and positional arguments as yargs writes them: `scan [urls..]`. */
  readonly usage: string
  readonly describe: (words: Words) => string
  readonly options: (yargs: Argv, words: Words) => Argv
  readonly run: (argv: Arguments, context: Context) => Promise<ExitCode>
  /** Watches `context.signal` itself and keeps what was seen; others simply end. */
  readonly keepsOnStop?: boolean
}
