import PQueue from "p-queue"
import { shareBrowsers } from "../../src/crawler/browser/share-browsers.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { deps, visitPlan } from "../crawler/test-browser.ts"
import { benchUrl } from "./fifteen-requests.ts"
import { median } from "./median.ts"
import { readOptions } from "./options.ts"
import { startPageServer } from "./page-server.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"
import { launchOptions } from "./ways.ts"

/** Visits at a time. */
const concurrency = 2
/** How much higher the last third may be than the first. */
const allowed = 1.1

const { visits } = readOptions()
const server = await startPageServer(visits)
const browsers = shareBrowsers(await launchOptions(server))
const queue = new PQueue({ concurrency })
const samples: NodeJS.MemoryUsage[] = []

async function visitAndSample(number: number): Promise<void> {
  const url = benchUrl(number, visits)
  const { outcome } = await browsers.use(url, (browser) => visitPage(browser, visitPlan(url), deps))
  if (outcome !== "loaded") throw new Error(`${url}: ${outcome}`)
  collectGarbage()
  samples.push(process.memoryUsage())
}

function collectGarbage(): void {
  if (globalThis.gc === undefined) throw new Error("start with --expose-gc, as `npm run bench` does")
  globalThis.gc()
}

/** Median of each third, in MB. */
function thirds(of: (sample: NodeJS.MemoryUsage) => number): readonly number[] {
  const from = (part: number) => Math.round((part * samples.length) / 3)
  return [0, 1, 2].map((part) => median(samples.slice(from(part), from(part + 1)).map(of)) / 2 ** 20)
}

await Promise.all(Array.from({ length: visits }, (_, number) => queue.add(() => visitAndSample(number))))
await browsers.end()
server.close()

const areas = [
  { name: "heap in use", limited: true, thirds: thirds(({ heapUsed }) => heapUsed) },
  { name: "outside the heap (buffers)", limited: false, thirds: thirds(({ external }) => external) },
  { name: "whole process (RSS)", limited: true, thirds: thirds(({ rss }) => rss) },
]
console.log(
  `${visits} pages, ${concurrency} at a time, one process: MB after collecting garbage, medians of thirds.\n`,
)
printTable(
  ["memory", "first third", "second", "last", "last / first"],
  areas.map(({ name, thirds: [first = 0, second = 0, last = 0] }) => [
    name,
    ...[first, second, last].map((mb) => mb.toFixed(1)),
    (last / first).toFixed(2),
  ]),
)
for (const { name, thirds: ofArea } of areas.filter(({ limited }) => limited)) {
  const [first = 0, , last = Number.NaN] = ofArea
  const above = ((last / first - 1) * 100).toFixed(1)
  target(`${name}: last third ${above} % above the first, at most 10`, last <= first * allowed)
}
