import { writeFile } from "node:fs/promises"
import { cpus } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { SiteOutcome } from "../../src/analyzers/result/survey.ts"
import { runCommand } from "../../src/cli/run-command.ts"
import type { Store } from "../../src/store/store.ts"
import { madeContext } from "../cli/made-context.ts"
import { testPostgres } from "../store/test-postgres.ts"
import { type Installation, install } from "./engine/installation.ts"
import { type BenchWorker, endWorkers, startWorker } from "./engine/workers.ts"
import { benchUrl } from "./fifteen-requests.ts"
import { median } from "./median.ts"
import { readOptions } from "./options.ts"
import { startPageServer } from "./page-server.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"

// The queue of PostgreSQL and its workers: what more of them bring, and that killing them loses and doubles nothing.

const parts = ["waiting", "browser", "kills"] as const
const STUB = "../../cli/work/worker-process.ts"
const BROWSER = "./browser-worker.ts"

/** Visits that only wait, so that the machine's processors are no bound. */
const waiting = { visits: 48, ms: 1000, aims: { 2: 1.8, 4: 3.2 } }
const browsers = { scans: 8, atATime: 2, rounds: 2, aim: 0.85 }
const kills = { sites: 200, ms: 1500, workers: 4, times: 20 }

const { engine } = readOptions()
const postgres = await testPostgres()
if (postgres === undefined) process.exit(1)

/** Visits a second with so many workers, from the first visit's beginning to the last one's end. */
async function rateOf(workers: number): Promise<number> {
  return using(async ({ place, folder, log, add, finished, visits }) => {
    const started = Array.from({ length: workers }, () =>
      startWorker(STUB, [folder, log, place, String(waiting.ms)]),
    )
    await Promise.all(started.map(({ ready }) => ready))
    await add(sites(waiting.visits))
    await finished(waiting.visits)
    await endWorkers(started)
    return waiting.visits / (await visits()).seconds
  })
}

async function waitingPart(): Promise<void> {
  const rates = new Map<number, number>()
  for (const workers of [1, 2, 4]) rates.set(workers, await rateOf(workers))
  const times = (workers: number) => (rates.get(workers) ?? 0) / (rates.get(1) ?? 1)
  printTable(
    [`workers, visits that wait ${waiting.ms} ms`, "visits a second", "times one worker"],
    [...rates].map(([workers, rate]) => [workers, rate.toFixed(2), times(workers).toFixed(2)]),
  )
  for (const [workers, aim] of Object.entries(waiting.aims)) {
    const got = times(Number(workers))
    target(`${workers} workers do ${got.toFixed(2)} times the visits of one, at least ${aim}`, got >= aim)
  }
}

async function browserPart(): Promise<void> {
  const server = await startPageServer(400)
  const settings = {
    ...{ pages: 0, pace: 0, linkChecks: false, ignoreHttpsErrors: true, concurrency: 1 },
    hostResolverRules: server.hostResolverRules,
  }
  const rates = { worker: [] as number[], alone: [] as number[] }
  const costs: Cost[] = []
  let visited = 0
  for (let round = 0; round < browsers.rounds; round++)
    for (const mode of ["alone", "worker"] as const) {
      const urls = Array.from({ length: browsers.scans }, () => benchUrl(visited++, 400))
      const measured = await browserRate(mode, urls, settings)
      rates[mode].push(measured.rate)
      if (mode === "worker") costs.push(measured)
    }
  server.close()
  const ratio = median(rates.worker.map((rate, i) => rate / (rates.alone[i] ?? Number.NaN)))
  printTable(
    [`scans with the browser, ${browsers.atATime} at a time`, "scans a minute"],
    [
      ["one process without a queue", (median(rates.alone) * 60).toFixed(1)],
      [`${browsers.atATime} workers`, (median(rates.worker) * 60).toFixed(1)],
    ],
  )
  console.log(
    `A scan of one page and its notice with workers and database: ${median(costs.map(({ processor }) => processor)).toFixed(1)} processor seconds of the whole machine, ${median(costs.map(({ kilobytes }) => kilobytes)).toFixed(0)} KB in the database.\n`,
  )
  target(
    `workers do ${ratio.toFixed(2)} of one process's scans, at least ${browsers.aim}`,
    ratio >= browsers.aim,
  )
}

/** What a scan takes: seconds of all processors that were busy meanwhile, and room in the database. */
interface Cost {
  readonly processor: number
  readonly kilobytes: number
}

function busySeconds(): number {
  const busy = cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq)
  return busy.reduce((sum, ms) => sum + ms, 0) / 1000
}

async function browserRate(
  mode: "alone" | "worker",
  urls: readonly string[],
  settings: object,
): Promise<Cost & { readonly rate: number }> {
  return using(async ({ place, folder, store, add, finished }) => {
    await writeFile(join(folder, "settings.json"), JSON.stringify(settings))
    const each = mode === "alone" ? [browsers.atATime] : Array.from({ length: browsers.atATime }, () => 1)
    const started = each.map((atATime) => startWorker(BROWSER, [mode, place, folder, String(atATime)]))
    await Promise.all(started.map(({ ready }) => ready))
    const before = busySeconds()
    await add(urls, settings)
    await finished(urls.length)
    const processor = (busySeconds() - before) / urls.length
    await endWorkers(started)
    const scans = await store.scansIn("finished")
    const begun = Math.min(...scans.map(({ startedAt }) => Date.parse(startedAt)))
    const ended = Math.max(...scans.map(({ finishedAt }) => Date.parse(finishedAt ?? "")))
    const kilobytes = (await sizeOf(place)) / 1000 / urls.length
    return { rate: urls.length / ((ended - begun) / 1000), processor, kilobytes }
  })
}

/** Bytes of all tables and indexes of the store. */
async function sizeOf(place: string): Promise<number> {
  const schema = new URL(place).searchParams.get("schema")
  const [row] =
    (await postgres?.query(
      `select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class
        where relkind = 'r' and relnamespace = '${schema}'::regnamespace`,
    )) ?? []
  return Number(row?.bytes)
}

/** A survey as the command makes it, its times of the queue included; only the visits are waits. */
async function killsPart(): Promise<void> {
  await using(async (installation) => {
    const { place, folder, log, store, visits } = installation
    await writeFile(join(folder, "sites.csv"), `url\n${sites(kills.sites).join("\n")}\n`)
    const { context } = madeContext(folder)
    const conduct = ["--pace", "0", "--allow-private", "--format", "json", "--out", "out"]
    const start = () => startWorker(STUB, [folder, log, place, String(kills.ms)])
    const workers = Array.from({ length: kills.workers }, start)
    await Promise.all(workers.map(({ ready }) => ready))
    const survey = runCommand(["survey", "sites.csv", "--database", place, ...conduct], context)
    const killed = await killAtRandom(workers, start, store)
    const code = await survey
    await endWorkers(workers)
    const outcomes: SiteOutcome[] = []
    for await (const outcome of store.surveys.outcomes("sites")) outcomes.push(outcome)
    const scanned = new Set(outcomes.flatMap(({ state, site }) => (state === "scanned" ? [site] : [])))
    const { urls } = await visits()
    console.log(
      `${killed} workers killed with -9${postgres?.own ? ", the database stopped and started once" : ""}: ${outcomes.length} outcomes, ${scanned.size} sites scanned, ${urls.length} visits begun for them.\n`,
    )
    target(
      `${kills.sites} results after ${killed} kills, none missing, none twice`,
      code === 0 && outcomes.length === kills.sites && scanned.size === kills.sites && killed === kills.times,
    )
  })
}

/** A random worker that is at work every few seconds, each replaced; once in between the database goes away. */
async function killAtRandom(workers: BenchWorker[], start: () => BenchWorker, store: Store): Promise<number> {
  let killed = 0
  while (killed < kills.times && (await store.scansIn("finished")).length < kills.sites) {
    await pause(1000 + Math.random() * 2500)
    const working = workers.filter(({ isReady }) => isReady())
    const victim = working[Math.floor(Math.random() * working.length)]
    if (victim === undefined) continue
    victim.child.kill("SIGKILL")
    workers[workers.indexOf(victim)] = start()
    killed += 1
    if (killed === kills.times / 2 && postgres?.own) {
      await postgres.own.stop()
      await pause(3000)
      await postgres.own.start()
    }
  }
  return killed
}

function sites(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `https://s${i}.example/`)
}

async function using<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  if (postgres === undefined) throw new Error("no PostgreSQL")
  const installation = await install(postgres)
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

const asked = parts.filter((part) => engine === "all" || engine === part)
try {
  if (asked.includes("waiting")) await waitingPart()
  if (asked.includes("browser")) await browserPart()
  if (asked.includes("kills")) await killsPart()
} finally {
  await postgres.end()
}
