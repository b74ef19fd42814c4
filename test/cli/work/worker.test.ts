import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest"
import { stringify } from "yaml"
import { runCommand } from "../../../src/cli/run-command.ts"
import { queuedScan } from "../../../src/cli/schedules/fire-due.ts"
import { scanJob } from "../../../src/cli/work/scan-job.ts"
import { Settings } from "../../../src/config/settings.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { openQueue } from "../../../src/store/queue/open-queue.ts"
import type { Store } from "../../../src/store/store.ts"
import { testPostgres } from "../../store/test-postgres.ts"
import { madeContext } from "../made-context.ts"
import { quickPulse } from "./quick-pulse.ts"

const postgres = await testPostgres()
afterAll(() => postgres?.end())

let folder: string
let place: string
let store: Store
const children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-worker-"))
  place = postgres?.place() ?? ""
  if (postgres) store = await openStore(place, 30_000)
})
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill("SIGKILL")
  if (postgres) await store.close()
  await rm(folder, { recursive: true })
})

interface Worker {
  readonly child: ChildProcess
  readonly said: () => string
  readonly exit: Promise<number | null>
}

function worker(waitMs = 100, ...header: string[]): Worker {
  const script = join(import.meta.dirname, "worker-process.ts")
  const args = [folder, join(folder, "log"), place, String(waitMs), "1", ...header]
  const child = spawn(process.execPath, [script, ...args])
  children.push(child)
  let text = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      text += chunk
    })
  return { child, said: () => text, exit: once(child, "exit").then(([code]) => code) }
}

async function run(...args: string[]) {
  const { context, seen } = madeContext(folder)
  const code = await runCommand([...args, "--database", place], context)
  return { code, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

async function add(urls: readonly string[], settings: object = {}): Promise<void> {
  const queue = await openQueue(place, { timing: quickPulse.queue })
  for (const url of urls) {
    const scan = queuedScan(url, new Date())
    await store.saveScan(scan)
    await queue.add("scan", [scanJob(scan, Settings.parse(settings))])
  }
  await queue.close()
}

async function log(kind: "begin" | "end") {
  const text = await readFile(join(folder, "log"), "utf8").catch(() => "")
  const lines = text.split("\n").map((line) => line.split(" "))
  return lines.flatMap(([what, pid, at, url]) => (what === kind ? [{ pid, at: Number(at), url }] : []))
}

async function until(what: () => Promise<boolean> | boolean, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; !(await what()); await pause(100))
    if (Date.now() > end) throw new Error(`not in time: ${what}`)
}

const allDone = (count: number) => async () =>
  (await store.scans()).filter(({ state }) => state === "finished").length === count

const sites = (count: number) => Array.from({ length: count }, (_, i) => `https://s${i}.example/`)

describe.skipIf(postgres === undefined)("workers", () => {
  test("make every scan once, also of a schedule they all know, and end well when asked to, the scan under way done", async () => {
    const schedules = [{ name: "hourly", cron: "0 * * * *", targets: sites(4), settings: { pages: 1 } }]
    await writeFile(join(folder, "gaibu.yml"), stringify({ schedules }))
    expect((await run("run-due")).said).toContain("待ち行列に渡しました")
    await run("queue", "add", ...sites(10).slice(4))
    const [first, second] = [worker(300), worker(300)]
    const of = async (kind: "begin" | "end", { child }: Worker) =>
      (await log(kind)).filter(({ pid }) => pid === String(child.pid))
    await until(async () => (await of("end", first)).length > 0 && (await of("begin", second)).length > 0)
    first.child.kill("SIGTERM")
    expect(await first.exit).toBe(0)
    expect(await of("end", first)).toHaveLength((await of("begin", first)).length)
    await until(allDone(10))
    second.child.kill("SIGTERM")
    expect(await second.exit).toBe(0)
    expect((await log("begin")).map(({ url }) => url).toSorted()).toEqual(sites(10).toSorted())
    for (const { id, attempt } of await store.scans()) {
      expect(attempt).toBe(1)
      expect((await store.result(id)).resultVersion).toBe(1)
      expect((await store.evidence(id)).id).toBe(id)
    }
    expect((await store.scans()).filter(({ schedule }) => schedule === "hourly")).toHaveLength(4)
    expect(first.said() + second.said()).not.toContain("geheim")
  })

  test("lose and double nothing when one is killed, and keep the last pages of one host apart", async () => {
    await add(
      ["a", "b", "c"].map((path) => `https://one.example/${path}`),
      { pace: 1 },
    )
    const killed = worker(60_000)
    await until(async () => (await log("begin")).length === 1)
    killed.child.kill("SIGKILL")
    const [left, right] = [worker(200), worker(200)]
    await until(allDone(3))
    const begun = await log("begin")
    expect(begun).toHaveLength(4)
    const gaps = begun.slice(1).map(({ at }, i) => at - (begun[i]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(900)
    const again = (await store.scans()).filter(({ attempt }) => attempt === 2)
    expect(again).toHaveLength(1)
    expect(begun[0]?.url).toBe(again[0]?.target)
    for (const { child } of [left, right]) child.kill("SIGTERM")
    expect(await Promise.all([left.exit, right.exit])).toEqual([0, 0])
  })

  test("leave what fails every time in the dead letter with its reason, until it is asked for again", async () => {
    await add(["https://broken.example/"])
    await add(["https://secret.example/"], { header: ["Authorization: geheim"] })
    const one = worker(10)
    await until(async () => (await store.scans()).every(({ state }) => state === "failed"))
    const reasons = Object.fromEntries((await store.scans()).map(({ target, reason }) => [target, reason]))
    expect(reasons).toEqual({
      "https://broken.example/": "no way in",
      "https://secret.example/": "this worker lacks: header:authorization",
    })
    expect(one.said()).toContain("no way in")
    const shown = JSON.parse((await run("queue", "--json")).out)
    expect(shown.dead).toHaveLength(2)
    expect(shown.counts).toContainEqual({ kind: "scan", waiting: 0, active: 0 })
    const held = await postgres?.query(
      `select data::text from ${new URL(place).searchParams.get("schema")}_queue.job where data::text like '%geheim%'`,
    )
    expect(held).toEqual([])
    one.child.kill("SIGTERM")
    await one.exit
    expect((await run("queue", "retry")).said).toContain("2 件")
    const other = worker(10, "Authorization: geheim")
    await until(async () => (await store.scans("https://secret.example/"))[0]?.state === "finished")
    other.child.kill("SIGTERM")
    await other.exit
  })

  test("name what is wrong before they begin", async () => {
    place = "postgres://u:geheim@127.0.0.1:9/x"
    const { code, said } = await run("worker")
    expect(code).toBe(5)
    expect(said).toMatch(/127\.0\.0\.1:9\/x に接続できません/)
    expect(said).not.toContain("geheim")
    place = "scans.db"
    expect((await run("worker")).code).toBe(2)
  })

  test("leave a queue alone that a later version has made", async () => {
    await (await openQueue(place)).close()
    await postgres?.query(
      `update ${new URL(place).searchParams.get("schema")}_queue.version set version = 9999`,
    )
    await expect(openQueue(place)).rejects.toMatchObject({ code: "newer-version" })
  })
})
