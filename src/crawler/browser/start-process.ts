import { type ChildProcess, spawn } from "node:child_process"
import type { Carrier } from "../devtools/connection.ts"
import { pipeCarrier } from "../devtools/pipe-carrier.ts"
import { within } from "../visit/within.ts"
import { tellOfBrowser } from "./after-kill.ts"

/** A browser did not start or ended at once. `message` holds what it said last. */
export class BrowserStartError extends Error {
  constructor(message: string) {
    super(message)
    this.name = "BrowserStartError"
  }
}

export interface StartOptions {
  readonly path: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface RunningProcess {
  readonly carrier: Carrier
  /** Rejects with `BrowserStartError` when the process cannot be started or has ended. */
  readonly failed: Promise<never>
  readonly pid: number
  readonly running: () => boolean
  /** Asks it to end; a process that does not is ended by force. Resolves when it has. */
  readonly end: (ask: () => Promise<unknown>) => Promise<void>
}

const endWithinMs = 5000
const keptWords = 2000

/** Starts the browser's process with its DevTools pipe: no port is opened that others on the machine could reach. */
export function startProcess({ path, args, env }: StartOptions): RunningProcess {
  const child = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // A group of its own: Ctrl-C is for this program, which ends the browser itself.
    detached: process.platform !== "win32",
  })
  let lastWords = ""
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-keptWords)
  })
  tellOfBrowser("began", child.pid)
  child.once("exit", () => tellOfBrowser("ended", child.pid))
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve())
    child.once("error", () => resolve())
  })
  const failed = new Promise<never>((_, reject) => {
    child.once("error", (error) => reject(new BrowserStartError(error.message)))
    child.once("exit", (code, signal) => reject(new BrowserStartError(endedWith(code ?? signal, lastWords))))
  })
  failed.catch(() => {}) // Heard while starting; later the connection tells.
  const atExit = () => kill(child)
  process.once("exit", atExit)
  const end = async (ask: () => Promise<unknown>) => {
    ask().catch(() => {}) // It may be gone already; that is what is asked for.
    await within(ended, endWithinMs, () => kill(child))
    await ended
    process.off("exit", atExit)
  }
  return { carrier: pipeCarrier(child), failed, pid: child.pid ?? 0, running: () => isRunning(child), end }
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

/** The whole group: the browser's own children must not outlive it. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || !isRunning(child)) return
  try {
    if (process.platform === "win32") child.kill("SIGKILL")
    else process.kill(-child.pid, "SIGKILL")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}

function endedWith(how: number | string | null, lastWords: string): string {
  const words = lastWords.trim().split("\n").slice(-3).join(" / ")
  return `the browser ended at once (${how})${words && `: ${words}`}`
}
