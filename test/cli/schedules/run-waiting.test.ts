import { access, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { bell } from "../../../src/cli/schedules/bell.ts"
import { queuedScan } from "../../../src/cli/schedules/fire-due.ts"
import { reportFolder, runWaiting } from "../../../src/cli/schedules/run-waiting.ts"
import { Settings } from "../../../src/config/settings.ts"
import { openStore } from "../../../src/store/open-store.ts"
import type { Store } from "../../../src/store/store.ts"
import { madeContext } from "../made-context.ts"

const settings = Settings.parse({
  header: ["Authorization: Bearer geheim"],
  schedules: [{ name: "nightly", cron: "0 3 * * *", targets: ["https://www.example.jp/"] }],
})

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-waiting-"))
  store = await openStore(join(folder, "gaibu.db"))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function waiting(target: string, schedule?: string) {
  const scan = queuedScan(target, new Date(), schedule === undefined ? {} : { schedule })
  await store.saveScan(scan)
  return scan
}

describe("a scan that waits", () => {
  test("for an address somebody gave stays on the public Internet and takes no secrets along", async () => {
    const { context, seen } = madeContext(folder)
    const scan = await waiting("https://asked.example/")
    expect(await runWaiting({ settings, store, context })).toBe(0)
    expect(seen.plans[0]?.network).toMatchObject({ publicOnly: true, headers: [] })
    await access(join(reportFolder(scan, settings, folder), "index.html"))
  })

  test("may go elsewhere where that was allowed, or the settings name it", async () => {
    const { context, seen } = madeContext(folder)
    await waiting("https://asked.example/")
    await runWaiting({ settings, store, context, allowPrivate: true })
    await waiting("https://www.example.jp/", "nightly")
    await runWaiting({ settings, store, context })
    expect(seen.plans.map(({ network }) => network.publicOnly ?? false)).toEqual([false, false])
    expect(seen.plans[1]?.network.headers).toEqual([["Authorization", "Bearer geheim"]])
  })

  test("fails with its reason where no browser is found, and keeps none waiting", async () => {
    const findBrowser = () => Promise.reject(new Error("no browser here"))
    const { context } = madeContext(folder, { stages: { findBrowser } })
    const scan = await waiting("https://asked.example/")
    expect(await runWaiting({ settings, store, context })).toBe(1)
    expect(await store.scan(scan.id)).toMatchObject({ state: "failed", reason: "Error: no browser here" })
  })
})

describe("a bell", () => {
  const never = new AbortController().signal

  test("wakes who waits, and who comes after it rang", async () => {
    const one = bell()
    const woken = one.heard(60_000, never)
    one.ring()
    await woken
    one.ring()
    await one.heard(60_000, never)
  })

  test("is heard once, and not at all when it is time or stopped", async () => {
    const one = bell()
    one.ring()
    await one.heard(60_000, never)
    const from = performance.now()
    await one.heard(30, never)
    expect(performance.now() - from).toBeGreaterThan(20)
    await one.heard(60_000, AbortSignal.abort())
  })
})
