import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

/** A worker in a process of its own. */
export interface BenchWorker {
  readonly child: ChildProcess
  /** Resolves when it takes jobs. */
  readonly ready: Promise<void>
  readonly isReady: () => boolean
  readonly gone: Promise<unknown>
}

/** Starts a script as a worker; it says so in Japanese when it takes jobs. */
export function startWorker(script: string, args: readonly string[]): BenchWorker {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "ignore", "pipe"] })
  let text = ""
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      text += chunk
      if (text.includes("待ち行列")) resolve()
    })
    child.once("exit", (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(`a worker ended with ${code}: ${text}`))
    })
  })
  ready.catch(() => undefined) // told by whoever waits for it
  return { child, ready, isReady: () => text.includes("待ち行列"), gone: once(child, "exit") }
}

export async function endWorkers(workers: readonly BenchWorker[]): Promise<void> {
  for (const { child } of workers) child.kill("SIGTERM")
  await Promise.all(workers.map(({ gone }) => gone))
}
