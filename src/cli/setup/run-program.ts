import { execFile } from "node:child_process"

export interface ProgramRun {
  /** 0 when it went well; undefined when it did not start, was killed or took too long. */
  readonly code: number | undefined
  readonly output: string
  readonly errors: string
}

export interface ProgramOptions {
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds; without it the program may take as long as it likes. */
  readonly timeout?: number
}

/** Runs a program to its end with its output captured; never rejects. */
export function runProgram(
  program: string,
  args: readonly string[],
  { env = process.env, timeout = 0 }: ProgramOptions = {},
): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const options = { env, timeout, maxBuffer: 64 * 1024 * 1024 }
    execFile(program, args, options, (error, output, errors) => {
      resolve({ code: exitCode(error), output, errors: errors || (error?.message ?? "") })
    })
  })
}

function exitCode(error: { readonly code?: unknown } | null): number | undefined {
  if (error === null) return 0
  return typeof error.code === "number" ? error.code : undefined
}
