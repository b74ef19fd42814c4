import { SettingsFailure } from "../config/settings-failure.ts"
import { StoreFailure } from "../store/store-failure.ts"
import type { Context } from "./context.ts"
import { EXIT, type ExitCode } from "./exit-code.ts"
import { KnowledgeFailure } from "./knowledge-failure.ts"
import { KnownFailure, reasonOf } from "./known-failure.ts"
import { UsageFailure } from "./usage-failure.ts"
import { fill, type Words } from "./words.ts"

interface Spoken {
  readonly exitCode: ExitCode
  readonly lines: readonly string[]
}

/** Does the work; a failure is told on stderr and becomes an exit code. */
export async function speakFailure(context: Context, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    const { exitCode, lines } = spoken(error, context.words)
    for (const line of lines) context.console.say(line)
    return exitCode
  }
}

function spoken(error: unknown, words: Words): Spoken {
  if (error instanceof KnownFailure) return { exitCode: error.exitCode, lines: error.lines(words) }
  if (error instanceof UsageFailure) return { exitCode: EXIT.usage, lines: error.lines(words) }
  if (error instanceof SettingsFailure) return { exitCode: EXIT.usage, lines: settingsLines(error, words) }
  if (error instanceof StoreFailure) return { exitCode: EXIT.store, lines: [storeLine(error, words)] }
  if (error instanceof KnowledgeFailure)
    return { exitCode: EXIT.knowledge, lines: [words.errors.knowledge, ...error.lines] }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { exitCode: EXIT.internal, lines: [words.errors.internal, ...stack.split("\n")] }
}

function settingsLines({ faults }: SettingsFailure, words: Words): readonly string[] {
  return faults.map((fault) => `${fault.at}: ${fault[words.language]}`)
}

function storeLine({ code, subject, cause }: StoreFailure, words: Words): string {
  return fill(words.store[code], { subject, why: reasonOf(cause ?? "") })
}
