import PQueue from "p-queue"
import { benchUrl, requestsOfPage } from "./fifteen-requests.ts"
import { median } from "./median.ts"
import { readOptions } from "./options.ts"
import { startPageServer } from "./page-server.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"
import { startWays, type Timings, type Way } from "./ways.ts"

const atATime = [1, 2, 4]
/** Least of bare Playwright's pages per minute, with so many at a time. */
const aims = { shared: 0.8, isolated: 0.4, contexts: 4 }
const stages = ["start", "open", "load", "settle", "interact", "collect", "leave", "rest", "end"]
const sites = 400

const { rounds, pages } = readOptions()
const server = await startPageServer(sites)
const ways = await startWays(server)
const all: readonly Way[] = [ways.bare, ways.shared, ways.isolated]
let visited = 0

interface Measured {
  /** Pages per minute, one figure a round. */
  readonly rates: number[]
  readonly timings: Timings[]
}
const measured = new Map<string, Measured>()
const of = (way: Way, contexts: number): Measured => {
  const key = `${way.name} ${contexts}`
  const one = measured.get(key) ?? { rates: [], timings: [] }
  measured.set(key, one)
  return one
}

async function round(way: Way, contexts: number): Promise<void> {
  const { rates, timings } = of(way, contexts)
  const queue = new PQueue({ concurrency: contexts })
  const urls = Array.from({ length: pages }, () => benchUrl(visited++, sites))
  const from = performance.now()
  await Promise.all(urls.map((url) => queue.add(async () => timings.push(await way.visit(url)))))
  rates.push((pages / (performance.now() - from)) * 60_000)
}

async function checkPage(): Promise<void> {
  for (const way of all) {
    const before = await server.received()
    await way.visit(benchUrl(visited++, sites))
    const received = (await server.received()) - before
    if (received !== requestsOfPage) throw new Error(`${way.name}: the page made ${received} requests`)
  }
}

const rate = (way: Way, contexts: number) => median(of(way, contexts).rates)
/** The ratio is taken within each round: what else the machine did then met all ways alike. */
const ratio = (way: Way, contexts: number) => {
  const bare = of(ways.bare, contexts).rates
  return median(of(way, contexts).rates.map((one, index) => one / (bare[index] ?? Number.NaN)))
}
const beside = (way: Way, contexts: number) =>
  `${rate(way, contexts).toFixed(0)} (${ratio(way, contexts).toFixed(2)})`

function printRates(): void {
  console.log(
    `Pages of ${requestsOfPage} requests, per minute: medians of ${rounds} rounds of ${pages} pages.\n`,
  )
  printTable(
    ["at a time", "bare Playwright", "shared", "isolated"],
    atATime.map((contexts) => [
      contexts,
      rate(ways.bare, contexts).toFixed(0),
      beside(ways.shared, contexts),
      beside(ways.isolated, contexts),
    ]),
  )
}

function printStages(): void {
  console.log("Where the time of one visit goes, ms (medians).\n")
  const cells = (way: Way, contexts: number) => {
    const { timings } = of(way, contexts)
    return stages
      .map((stage) => timings.flatMap((one) => one[stage] ?? []))
      .map((ms) => (ms.length ? median(ms).toFixed(0) : ""))
  }
  const rows = all.flatMap((way) =>
    atATime.map((contexts) => [`${way.name}, ${contexts}`, ...cells(way, contexts)]),
  )
  printTable(["way, at a time", ...stages], rows)
}

await checkPage()
for (const contexts of atATime)
  for (let done = 0; done < rounds; done++) for (const way of all) await round(way, contexts)
await Promise.all(all.map((way) => way.end()))
server.close()

printRates()
printStages()
for (const way of [ways.shared, ways.isolated]) {
  const least = aims[way.name as "shared" | "isolated"]
  const reached = ratio(way, aims.contexts)
  target(
    `${way.name}, ${aims.contexts} at a time: ${reached.toFixed(2)} of bare Playwright, at least ${least}`,
    reached >= least,
  )
}
