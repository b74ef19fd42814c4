import type { Result } from "../../analyzers/result.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Arguments } from "../command.ts"
import type { Console } from "../console.ts"
import type { Context } from "../context.ts"
import { fill } from "../words.ts"
import { printSummary } from "./report.ts"
import type { SealDigests } from "./sealed-folder.ts"
import { tellSeal } from "./tell-seal.ts"

/** How much is said, and what goes to stdout. */
export interface Output {
  readonly quiet: boolean
  readonly json: boolean
}

export function outputOf(argv: Arguments): Output {
  return { quiet: argv.quiet === true, json: argv.json === true }
}

/** The context of a command that was told to be quiet: failures are still said, progress is not. */
export function quietened(context: Context, { quiet }: Output): Context {
  if (!quiet) return context
  const console: Console = { ...context.console, say: () => undefined, show: () => undefined }
  return { ...context, console }
}

/** A result, and where its report is, if one was written. */
export interface Made {
  readonly result: Result
  readonly folder?: string
  readonly seal?: SealDigests
}

/** The result for a program, or its summary for a person with where the report is. */
export async function printResult(
  made: Made,
  knowledge: Knowledge,
  printing: { readonly context: Context; readonly output: Output },
): Promise<void> {
  const { context, output } = printing
  const { console, words } = context
  if (output.json) await console.write(`${JSON.stringify(made.result)}\n`)
  else if (!output.quiet) await printSummary(made.result, knowledge, context)
  if (made.folder !== undefined) console.say(fill(words.progress.report, { path: made.folder }))
  if (made.seal !== undefined) tellSeal(made.seal, context)
}
