import { appendFile } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import type { Console } from "../../../src/cli/console.ts"
import type { Stages } from "../../../src/cli/stages.ts"
import { runWorker } from "../../../src/cli/work/run-worker.ts"
import { loadSettings } from "../../../src/config/load-settings.ts"
import { madeEvidence } from "../../store/made-records.ts"
import { madeContext } from "../made-context.ts"
import { quickPulse } from "./quick-pulse.ts"

/** A worker whose visits are waits. */
export interface StubWorker {
  readonly name: string
  readonly folder: string
  readonly place: string
  /** A line for each visit: `begin NAME TIME URL`, `end NAME TIME URL`. */
  readonly log: string
  readonly waitMs: number
  readonly jobs?: number
  readonly header?: readonly string[]
  /** Others than waits. */
  readonly stages?: Partial<Stages>
  readonly signal: AbortSignal
  readonly console?: Console
}

/**
 * Works until the signal; an address with `broken` in it cannot be scanned, one with `poison` in it kills the process.
 * Gives what was said.
 */
export async function stubWorker(worker: StubWorker): Promise<readonly string[]> {
  const { name, folder, place, log, waitMs, jobs = 1, header = [], stages = {}, signal } = worker
  const note = (what: string, url: string) => appendFile(log, `${what} ${name} ${Date.now()} ${url}\n`)
  const { context, seen } = madeContext(folder, {
    signal,
    stages: {
      crawl: async ({ id, url, paceMs = 0 }, { turn, onProgress, saveBlob }) => {
        await turn?.(new URL(url).host, paceMs)
        await note("begin", url)
        onProgress({ stage: "visit", kind: "page", run: "fresh", url })
        await saveBlob(Buffer.from(url), "image/png")
        if (url.includes("poison")) process.kill(process.pid, "SIGKILL")
        if (url.includes("broken")) throw new Error("no way in")
        await pause(waitMs)
        await note("end", url)
        return madeEvidence({ id, target: { kind: "site", url } })
      },
      ...stages,
    },
  })
  const flags = { database: place, ...(header.length > 0 ? { header } : {}) }
  const { settings } = await loadSettings({ folder, environment: {}, flags })
  const { console = context.console } = worker
  await runWorker({ place, settings, jobs, pulse: quickPulse }, { ...context, console })
  return seen.stderr
}
