import { join } from "node:path"
import type { Result } from "../../../src/analyzers/result.ts"
import type { Access } from "../../../src/cli/serve/access.ts"
import { app } from "../../../src/cli/serve/app.ts"
import type { Dashboard } from "../../../src/cli/serve/dashboard.ts"
import { findingsOf } from "../../../src/cli/serve/findings-of.ts"
import { reportFiles } from "../../../src/cli/serve/report-files.ts"
import { Settings } from "../../../src/config/settings.ts"
import { openStore } from "../../../src/store/open-store.ts"
import type { JobQueue } from "../../../src/store/queue/open-queue.ts"
import type { ScanRecord } from "../../../src/store/scan-record.ts"
import type { Store } from "../../../src/store/store.ts"
import { madeContext } from "../made-context.ts"

export const HOST = "127.0.0.1:2712"
export const TOKEN = "correct-horse-battery-staple"

/** As a server beyond loopback is started. */
export const behindToken: Partial<Access> = { token: TOKEN, listen: { host: "0.0.0.0", port: 2712 } }

export interface Given {
  readonly access?: Partial<Access>
  readonly settings?: object
  readonly queue?: JobQueue
  readonly store?: (store: Store) => Store
}

/** A dashboard on a store of its own in a folder, its time settable, without a port. */
export async function madeDashboard(folder: string, given: Given = {}) {
  const { context, seen } = madeContext(folder)
  const opened = await openStore(join(folder, "gaibu.db"))
  const store = given.store?.(opened) ?? opened
  const settings = Settings.parse(given.settings ?? {})
  const time = { now: new Date("2026-11-20T03:00:00.000Z") }
  const woken: true[] = []
  const access: Access = {
    listen: { host: "127.0.0.1", port: 2712 },
    token: undefined,
    publicUrl: undefined,
    allowPrivate: false,
    showEvidence: false,
    ...given.access,
  }
  const dashboard: Dashboard = {
    ...{ settings, store, context, access },
    findings: findingsOf(store),
    files: reportFiles({ settings, store, context }),
    queue: given.queue,
    wake: () => void woken.push(true),
    now: () => time.now,
  }
  return { server: app(dashboard), store, seen, time, woken, dashboard, close: opened.close }
}

/** A scan with its result, as if it had been made. */
export async function made(store: Store, scan: Partial<ScanRecord> & { id: string }, result?: Result) {
  const line = { target: "https://www.example.jp/", startedAt: "2026-11-20T01:00:00.000Z", state: "finished" }
  await store.saveScan({ ...line, attempt: 1, ...scan } as ScanRecord)
  if (result !== undefined) await store.saveResult(scan.id, result)
}
