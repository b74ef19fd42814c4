import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { queuedScan } from "../../../src/cli/schedules/fire-due.ts"
import { scanJob } from "../../../src/cli/work/scan-job.ts"
import { Settings } from "../../../src/config/settings.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { openQueue } from "../../../src/store/queue/open-queue.ts"
import type { Store } from "../../../src/store/store.ts"
import { quickPulse } from "../../cli/work/quick-pulse.ts"
import type { TestPostgres } from "../../store/test-postgres.ts"

/** A store and queue of their own on a server, and a log of visits. */
export interface Installation {
  readonly place: string
  readonly folder: string
  readonly log: string
  readonly store: Store
  readonly add: (urls: readonly string[], settings?: object) => Promise<void>
  /** Waits until so many scans are finished. */
  readonly finished: (count: number) => Promise<void>
  /** Begun visits by address, and the seconds from the first beginning to the last end. */
  readonly visits: () => Promise<{ readonly urls: readonly string[]; readonly seconds: number }>
  readonly close: () => Promise<void>
}

export async function install(postgres: TestPostgres): Promise<Installation> {
  const place = postgres.place()
  const folder = await mkdtemp(join(tmpdir(), "gaibu-bench-"))
  const log = join(folder, "log")
  const store = await openStore(place, 60_000)
  return {
    ...{ place, folder, log, store },
    add: async (urls, settings = {}) => {
      const queue = await openQueue(place, { timing: { ...quickPulse.queue, retries: 4 } })
      const scans = urls.map((url) => queuedScan(url, new Date()))
      for (const scan of scans) await store.saveScan(scan)
      await queue.add(
        "scan",
        scans.map((scan) => scanJob(scan, Settings.parse(settings), false)),
      )
      await queue.close()
    },
    finished: async (count) => {
      while ((await store.scansIn("finished")).length < count) await pause(200)
    },
    visits: async () => visitsIn(await readFile(log, "utf8")),
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

function visitsIn(text: string) {
  const lines = text.split("\n").filter((line) => line !== "")
  const parts = lines.map((line) => line.split(" "))
  const times = (kind: string) => parts.flatMap(([what, , at]) => (what === kind ? [Number(at)] : []))
  const seconds = (Math.max(...times("end")) - Math.min(...times("begin"))) / 1000
  return { urls: parts.flatMap(([what, , , url]) => (what === "begin" && url ? [url] : [])), seconds }
}
