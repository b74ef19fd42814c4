import { afterAll, beforeAll, expect, test } from "vitest"
import { pacedQueue } from "../../src/crawler/paced-queue.ts"
import { startVisitor } from "../../src/crawler/visitor.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { hostileScan } from "./hostile/hostile-scan.ts"
import { deps, networkTo, testBrowser } from "./test-browser.ts"

const paceMs = 1500
const hosts = ["one.test", "two.test"]
const page = {
  headers: { "content-type": "text/html" },
  body: `<title>t</title><link rel="icon" href="data:,"><p>p`,
}
const never = new AbortController().signal

let server: ServedSites
beforeAll(async () => {
  const site = { answers: { "/*": () => page } }
  server = await serveSites({ sites: Object.fromEntries(hosts.map((host) => [host, site])) })
})
afterAll(() => server.close())

test("pages of one host are opened with time between them, and other hosts do not wait for that", async () => {
  const plan = { ...hostileScan(testBrowser(), networkTo(server), []), paceMs, concurrency: 3 }
  const visitor = await startVisitor(plan, { ...deps, onProgress: () => {}, signal: never })
  const urls = hosts.flatMap((host) => ["a", "b", "c"].map((path) => `https://${host}/${path}`))
  const visits = await Promise.all(urls.map((url) => visitor.visit({ url, kind: "page" })))
  await visitor.end()

  expect(visits.map((visit) => "outcome" in visit && visit.outcome)).toEqual(urls.map(() => "loaded"))
  const [one, two] = hosts.map((host) => server.log.filter((request) => request.host === host))
  expect(one?.map(({ path }) => path)).toEqual(["/a", "/b", "/c"])
  for (const arrived of [one, two]) expect(Math.min(...gaps(arrived))).toBeGreaterThanOrEqual(paceMs)
  expect(Math.abs((two?.[0]?.at ?? 0) - (one?.[0]?.at ?? 0))).toBeLessThan(paceMs)
})

test("a work that waits for its turn keeps none of another host out", async () => {
  const queue = pacedQueue({ concurrency: 1, paceMs: 200, signal: never })
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(name)
  }
  await Promise.all([
    queue.add("https://one.test/", work("one")),
    queue.add("https://one.test/again", work("one again")),
    queue.add("https://two.test/", work("two")),
  ])
  expect(order).toEqual(["one", "two", "one again"])
})

test("a work begins only when its turn among other processes has come", async () => {
  const turns: string[] = []
  const turn = async (host: string, paceMs: number) => void turns.push(`${host} ${paceMs}`)
  const queue = pacedQueue({ concurrency: 2, paceMs: 10, signal: never, turn })
  const seen = await queue.add("https://one.test/", async (begin) => {
    const before = turns.length
    await begin()
    return [before, turns.length]
  })
  expect(seen).toEqual([0, 1])
  expect(turns).toEqual(["one.test 10"])
})

test("nobody waits when the scan is stopped", async () => {
  const stop = new AbortController()
  const queue = pacedQueue({ concurrency: 1, paceMs: 60_000, signal: stop.signal })
  const done = Promise.all(
    Array.from({ length: 5 }, (_, at) => queue.add("https://one.test/", async () => at)),
  )
  stop.abort()
  expect(await done).toEqual([0, 1, 2, 3, 4])
})

function gaps(arrived: readonly { readonly at: number }[] = []): readonly number[] {
  return arrived.slice(1).map(({ at }, index) => at - (arrived[index]?.at ?? 0))
}
