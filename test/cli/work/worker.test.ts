import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest"
import { stringify } from "yaml"
import { runCommand } from "../../../src/cli/run-command.ts"
import { queuedScan } from "../../../src/cli/schedules/fire-due.ts"
import type { Stages } from "../../../src/cli/stages.ts"
import { scanJob } from "../../../src/cli/work/scan-job.ts"
import { Settings } from "../../../src/config/settings.ts"
import type { CrawlPlan } from "../../../src/crawler/plan.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { openQueue } from "../../../src/store/queue/open-queue.ts"
import type { Store } from "../../../src/store/store.ts"
import { madeEvidence } from "../../store/made-records.ts"
import { testPostgres } from "../../store/test-postgres.ts"
import { madeContext } from "../made-context.ts"
import { figuresIn } from "../survey/figures.ts"
import { stubStages } from "../survey/stub-stages.ts"
import { quickPulse } from "./quick-pulse.ts"
import { type StubWorker, stubWorker } from "./stub-worker.ts"

const postgres = await testPostgres()
afterAll(() => postgres?.end())

let folder: string
let place: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-worker-"))
  place = postgres?.place() ?? ""
  if (postgres) store = await openStore(place, 30_000)
})
afterEach(async () => {
  if (postgres) await store.close()
  await rm(folder, { recursive: true })
})

/** A worker in this process; `stop` asks it to end and gives what it said. */
function hire(name: string, waitMs: number, more: Pick<StubWorker, "header" | "stages"> = {}) {
  const controller = new AbortController()
  const { signal } = controller
  const said = stubWorker({ name, folder, place, log: join(folder, "log"), waitMs, signal, ...more })
  return {
    stop: async () => {
      controller.abort("SIGTERM")
      return (await said).join("\n")
    },
  }
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
    await queue.add("scan", [scanJob(scan, Settings.parse(settings), true)])
  }
  await queue.close()
}

async function log(kind: "begin" | "end", name?: string) {
  const text = await readFile(join(folder, "log"), "utf8").catch(() => "")
  const lines = text.split("\n").map((line) => line.split(" "))
  return lines.flatMap(([what, by, at, url]) =>
    what === kind && (name === undefined || by === name) ? [{ by, at: Number(at), url }] : [],
  )
}

async function until(what: () => Promise<boolean>, ms = 90_000): Promise<void> {
  for (const end = Date.now() + ms; !(await what()); await pause(100))
    if (Date.now() > end) throw new Error(`not in time: ${what}`)
}

/** As if the time without a sign had passed for every job that is under way. */
async function timeWithoutSign(): Promise<void> {
  const schema = new URL(place).searchParams.get("schema")
  await postgres?.query(`update ${schema}_queue.job set heartbeat_on = heartbeat_on - interval '1 hour'`)
}

const allDone = (count: number) => async () => (await store.scansIn("finished")).length === count
const sites = (count: number) => Array.from({ length: count }, (_, i) => `https://s${i}.example/`)

describe.skipIf(postgres === undefined)("workers", () => {
  test("make every scan once, also of a schedule they all know, and end when asked to, the scan under way done", async () => {
    const schedules = [{ name: "hourly", cron: "0 * * * *", targets: sites(4), settings: { pages: 1 } }]
    await writeFile(join(folder, "gaibu.yml"), stringify({ schedules }))
    expect((await run("run-due")).said).toContain("待ち行列に渡しました")
    await run("queue", "add", ...sites(10).slice(4))
    const [first, second] = [hire("first", 300), hire("second", 300)]
    await until(
      async () => (await log("end", "first")).length > 0 && (await log("begin", "second")).length > 0,
    )
    const said = await first.stop()
    expect(await log("end", "first")).toHaveLength((await log("begin", "first")).length)
    await until(allDone(10))
    expect(said + (await second.stop())).not.toContain("geheim")
    expect((await log("begin")).map(({ url }) => url).toSorted()).toEqual(sites(10).toSorted())
    for (const { id, attempt } of await store.scans()) {
      expect(attempt).toBe(1)
      expect((await store.result(id)).resultVersion).toBe(1)
      expect((await store.evidence(id)).id).toBe(id)
    }
    expect((await store.scans()).filter(({ schedule }) => schedule === "hourly")).toHaveLength(4)
  })

  test("lose and double nothing when one is killed, and keep the pages of one host apart", async () => {
    await add(
      ["a", "b", "c"].map((path) => `https://one.example/${path}`),
      { pace: 1 },
    )
    const script = join(import.meta.dirname, "worker-process.ts")
    const killed = spawn(process.execPath, [script, folder, join(folder, "log"), place, "60000"])
    await until(async () => (await log("begin")).length === 1)
    killed.kill("SIGKILL")
    const others = [hire("left", 200), hire("right", 200)]
    await until(allDone(3))
    await Promise.all(others.map(({ stop }) => stop()))
    const begun = await log("begin")
    expect(begun).toHaveLength(4)
    const gaps = begun.slice(1).map(({ at }, i) => at - (begun[i]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(900)
    const again = (await store.scans()).filter(({ attempt }) => attempt === 2)
    expect(again.map(({ target }) => target)).toEqual([begun[0]?.url])
  })

  test("take up what processes that died have left: queued without a job, and under way without a sign", async () => {
    const scans = sites(2).map((url) => queuedScan(url, new Date()))
    for (const scan of scans)
      await store.plans.ask(scan, scanJob(scan, Settings.parse({ pages: 2 }), true).data)
    const long = { now: "2026-01-01T00:00:00.000Z", until: "2026-01-01T00:01:30.000Z" }
    await store.plans.begin(scans[1]?.id ?? "", long)
    expect((await run("queue")).out).toContain("応答なし")
    const plans: CrawlPlan[] = []
    const crawl: Stages["crawl"] = async (plan) => {
      plans.push(plan)
      return madeEvidence({ id: plan.id, target: { kind: "site", url: plan.url } })
    }
    const one = hire("one", 0, { stages: { crawl } })
    await until(allDone(2))
    await one.stop()
    expect(plans.map(({ pages, network }) => [pages, network.publicOnly])).toEqual([
      [2, true],
      [2, true],
    ])
    expect((await store.scans()).map(({ attempt }) => attempt).toSorted()).toEqual([1, 2])
  })

  test("see the sites of a survey with the figures one process would have, also when one of them is killed", async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `https://${at === 9 ? "gone" : "site"}${at}.example/`)
    await writeFile(join(folder, "sites.csv"), `url\n${lines.join("\n")}\n`)
    const survey = (database: string, ...more: string[]) => {
      const { context, seen } = madeContext(folder, { stages: stubStages })
      const conduct = ["--pace", "0", "--allow-private", "--format", "json", "--database", database]
      return { seen, code: runCommand(["survey", "sites.csv", ...conduct, ...more], context) }
    }
    expect(await survey("alone.db", "--out", "alone").code).toBe(0)
    const { code, seen } = survey(place, "--out", "shared")
    const script = join(import.meta.dirname, "worker-process.ts")
    const killed = spawn(process.execPath, [script, folder, join(folder, "log"), place, "60000"])
    await until(async () => (await log("begin")).length === 1)
    killed.kill("SIGKILL")
    await once(killed, "exit")
    await timeWithoutSign()
    const workers = ["left", "right"].map((name) => hire(name, 0, { stages: stubStages }))
    expect(await code).toBe(0)
    await Promise.all(workers.map(({ stop }) => stop()))
    expect(await figuresIn(join(folder, "shared"))).toEqual(await figuresIn(join(folder, "alone")))
    expect(seen.stderr.filter((line) => /^\d+\/12 /.test(line)).length).toBeGreaterThanOrEqual(12)
  })

  test("see no site of a survey that was frozen under other conditions", async () => {
    await writeFile(join(folder, "sites.csv"), "url\nhttps://one.example/\n")
    const conduct = ["--pace", "0", "--allow-private", "--format", "json", "--attempts", "1"]
    const { context } = madeContext(folder, { stages: stubStages })
    const code = runCommand(["survey", "sites.csv", ...conduct, "--out", "out", "--database", place], context)
    const findBrowser = async () => ({
      ...{ path: "/usr/bin/other", name: "Chromium", version: "1.0", kind: "full" as const },
      ...{ env: {}, args: [] },
    })
    const other = hire("other", 0, { stages: { ...stubStages, findBrowser } })
    expect(await code).toBe(0)
    await other.stop()
    const { sites } = await figuresIn(join(folder, "out"))
    expect(sites).toMatchObject([{ outcome: "excluded", reason: "internal" }])
    expect(JSON.stringify(sites)).not.toContain("scanned")
  })

  test("leave what fails every time in the dead letter with its reason, until it is asked for again", async () => {
    await add(["https://broken.example/"])
    await add(["https://secret.example/"], { header: ["Authorization: geheim"] })
    const one = hire("one", 10)
    await until(async () => (await store.scansIn("failed")).length === 2)
    expect(await one.stop()).toContain("no way in")
    const reasons = Object.fromEntries((await store.scans()).map(({ target, reason }) => [target, reason]))
    expect(reasons).toEqual({
      "https://broken.example/": "no way in",
      "https://secret.example/": "this worker lacks: header:authorization",
    })
    const shown = JSON.parse((await run("queue", "--json")).out)
    expect(shown.dead).toHaveLength(2)
    expect(shown.counts).toContainEqual({ kind: "scan", waiting: 0, active: 0 })
    const schema = new URL(place).searchParams.get("schema")
    const jobs = `select data::text from ${schema}_queue.job where data::text like`
    expect(await postgres?.query(`${jobs} '%geheim%'`)).toEqual([])
    expect(await postgres?.query(`${jobs} '%header:authorization%'`)).not.toEqual([])
    expect((await run("queue", "retry")).said).toContain("2 件")
    const plans: CrawlPlan[] = []
    const crawl: Stages["crawl"] = async (plan) => {
      plans.push(plan)
      return madeEvidence({ id: plan.id, target: { kind: "site", url: plan.url } })
    }
    const other = hire("other", 10, { header: ["Authorization: geheim"], stages: { crawl } })
    await until(async () => (await store.scans("https://secret.example/"))[0]?.state === "finished")
    await other.stop()
    const secret = plans.find(({ url }) => url === "https://secret.example/")
    expect(secret?.network).toMatchObject({ publicOnly: true, headers: [["Authorization", "geheim"]] })
  })

  test("give up what kills every worker that takes it, and do the rest", async () => {
    await add(["https://poison.example/"])
    const script = join(import.meta.dirname, "worker-process.ts")
    const scan = async () => (await store.scans("https://poison.example/"))[0]
    for (const attempt of [1, 2]) {
      const victim = spawn(process.execPath, [script, folder, join(folder, "log"), place, "0"])
      const [, signal] = await once(victim, "exit")
      expect(signal).toBe("SIGKILL")
      expect(await scan()).toMatchObject({ state: "running", attempt })
      await timeWithoutSign()
      if (attempt === 1) {
        const watcher = await openQueue(place, { timing: quickPulse.queue, watches: true })
        await until(async () => (await watcher.counts())[0]?.waiting === 1)
        await watcher.close()
      }
    }
    await add(["https://next.example/"])
    const next = hire("next", 10)
    await until(async () => (await scan())?.state === "failed")
    await until(allDone(1))
    await next.stop()
    expect(await scan()).toMatchObject({ reason: expect.stringContaining("heartbeat"), attempt: 2 })
    expect(JSON.parse((await run("queue", "--json")).out).dead).toHaveLength(1)
    expect((await log("begin")).map(({ url }) => url)).toContain("https://next.example/")
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
