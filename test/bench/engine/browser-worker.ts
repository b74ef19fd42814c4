import { readFile } from "node:fs/promises"
import PQueue from "p-queue"
import { stages } from "../../../src/cli/real-stages.ts"
import { scanningFor } from "../../../src/cli/scan/each-site.ts"
import { leaseFrom, plannedScan } from "../../../src/cli/schedules/planned-scan.ts"
import { stopSignal } from "../../../src/cli/stop.ts"
import { remembered } from "../../../src/cli/work/remembered.ts"
import { runWorker } from "../../../src/cli/work/run-worker.ts"
import { Settings } from "../../../src/config/settings.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { madeContext } from "../../cli/made-context.ts"
import { quickPulse } from "../../cli/work/quick-pulse.ts"

/**
 * Scans with the real browser: as a worker of the queue (`worker`), or all that wait in this one process without any
 * queue (`alone`), so many at a time.
 */
const [mode = "", place = "", folder = "", atATime = "1"] = process.argv.slice(2)
const { context } = madeContext(folder, { signal: stopSignal(() => undefined) })
const console = { ...context.console, say: (line: string) => void process.stderr.write(`${line}\n`) }
const real = { ...context, console, stages: remembered(stages) }
const given: unknown = JSON.parse(await readFile(`${folder}/settings.json`, "utf8"))
const settings = Settings.parse({ ...Object(given), database: place })

if (mode === "worker") await runWorker({ place, settings, jobs: Number(atATime), pulse: quickPulse }, real)
else await alone()
process.exit(0)

async function alone(): Promise<void> {
  const store = await openStore(place)
  const scanning = await scanningFor(
    { settings, output: { quiet: false, json: false } },
    { store, context: real },
  )
  console.say("待ち行列なし")
  const queue = new PQueue({ concurrency: Number(atATime) })
  for (;;) {
    const waiting = await store.plans.waiting(new Date().toISOString())
    if (waiting.length === 0 && real.signal.aborted) return
    await queue.addAll(
      waiting.map(({ scan: { id } }) => async () => {
        const now = Date.now()
        const begun = await store.plans.begin(id, { now: new Date(now).toISOString(), until: leaseFrom(now) })
        if (begun !== undefined) await plannedScan(begun, scanning)
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
