import { spawn } from "node:child_process"
import type { Channel } from "../news.ts"

const TIMEOUT = 60_000

/** Where and with what a program is run. */
export interface Running {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Runs a program, without a shell, with the news as JSON on its standard input; it must end with 0. */
export function command(
  [program = "", ...args]: readonly string[],
  { folder, environment }: Running,
): Channel {
  return {
    name: "command",
    tell: (news) =>
      new Promise((resolve, reject) => {
        const child = spawn(program, args, {
          cwd: folder,
          env: { ...environment },
          stdio: ["pipe", "ignore", "inherit"],
          timeout: TIMEOUT,
        })
        child.once("error", reject)
        child.once("close", (code, signal) => {
          if (code === 0) resolve()
          else reject(new Error(`${program}: ${signal ?? `exit ${code}`}`))
        })
        child.stdin.once("error", () => undefined) // A program that reads nothing: how it ends tells.
        child.stdin.end(`${JSON.stringify(news)}\n`)
      }),
  }
}
