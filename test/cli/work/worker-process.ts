import { appendFile } from "node:fs/promises"
import { setTimeout as pause } from "node:timers/promises"
import { processConsole } from "../../../src/cli/console.ts"
import { stopSignal } from "../../../src/cli/stop.ts"
import { runWorker } from "../../../src/cli/work/run-worker.ts"
import { loadSettings } from "../../../src/config/load-settings.ts"
import { madeEvidence } from "../../store/made-records.ts"
import { madeContext } from "../made-context.ts"
import { quickPulse } from "./quick-pulse.ts"

/**
 * A worker in a process of its own whose visits are waits, each written to a log: `begin URL`, `end URL`. An address
 * with `poison` in it kills the process, one with `broken` cannot be scanned.
 */
const [folder = "", log = "", place = "", waitMs = "0", jobs = "1", ...header] = process.argv.slice(2)
const console = processConsole(process.stdout, process.stderr, process.env)
const signal = stopSignal(() => console.say("stopping"))
const { context } = madeContext(folder, {
  signal,
  stages: {
    crawl: async ({ id, url, paceMs = 0 }, { turn, onProgress, saveBlob }) => {
      await turn?.(new URL(url).host, paceMs)
      await appendFile(log, `begin ${process.pid} ${Date.now()} ${url}\n`)
      onProgress({ stage: "visit", kind: "page", run: "fresh", url })
      await saveBlob(Buffer.from(url), "image/png")
      if (url.includes("poison")) process.kill(process.pid, "SIGKILL")
      if (url.includes("broken")) throw new Error("no way in")
      await pause(Number(waitMs))
      await appendFile(log, `end ${process.pid} ${Date.now()} ${url}\n`)
      return madeEvidence({ id, target: { kind: "site", url } })
    },
  },
})
const flags = { database: place, ...(header.length > 0 ? { header } : {}) }
const { settings } = await loadSettings({ folder, environment: {}, flags })
await runWorker({ place, settings, jobs: Number(jobs), pulse: quickPulse }, { ...context, console })
process.exit(0)
