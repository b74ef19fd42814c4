import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { runServer } from "../../../src/cli/serve/run-server.ts"
import type { Stages } from "../../../src/cli/stages.ts"
import { Settings } from "../../../src/config/settings.ts"
import { openStore } from "../../../src/store/open-store.ts"
import type { Store } from "../../../src/store/store.ts"
import { madeContext } from "../made-context.ts"

const access = {
  listen: { host: "127.0.0.1", port: 0 },
  token: undefined,
  publicUrl: undefined,
  allowPrivate: false,
  showEvidence: false,
}

let folder: string
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-stop-"))
  store = await openStore(join(folder, "gaibu.db"))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** A server on a port of its own, with a crawl that stands in for the browser's. */
async function served(crawl?: Stages["crawl"]) {
  const stop = new AbortController()
  const { context, seen } = madeContext(folder, {
    signal: stop.signal,
    ...(crawl ? { stages: { crawl } } : {}),
  })
  const over = runServer({ settings: Settings.parse({}), store, context, access })
  await expect.poll(() => seen.stderr.join(" ")).toMatch(/http:/)
  const [url = ""] = /http:\/\/[\d.]+:\d+/.exec(seen.stderr.join(" ")) ?? []
  return { url, over, seen, stop: () => stop.abort("SIGTERM") }
}

/** Sends the form of the first page, as a browser does. */
async function startScan(url: string): Promise<void> {
  const page = await fetch(url)
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ""
  const cookie = page.headers.getSetCookie().map((line) => line.split(";", 1)[0])
  const answer = await fetch(`${url}/scans`, {
    method: "POST",
    body: new URLSearchParams({ csrf, url: "https://www.example.jp/" }),
    headers: { origin: url, cookie: cookie.join("; ") },
    redirect: "manual",
  })
  expect(answer.status).toBe(303)
}

test("asked to end, it puts the scan under way back, and the next start makes it", async () => {
  const { crawl } = madeContext(folder).context.stages
  const begun = Promise.withResolvers<void>()
  const slow: Stages["crawl"] = async (plan, deps) => {
    begun.resolve()
    await new Promise((resolve) => deps.signal?.addEventListener("abort", resolve, { once: true }))
    return crawl(plan, deps)
  }
  const first = await served(slow)
  await startScan(first.url)
  await begun.promise
  expect(await store.scansIn("running")).toHaveLength(1)
  first.stop()
  await first.over
  expect(await store.scansIn("queued")).toHaveLength(1)
  await expect(fetch(first.url)).rejects.toThrow()

  const second = await served()
  await expect.poll(() => store.scansIn("finished")).toHaveLength(1)
  second.stop()
  await second.over
  expect(await store.scansIn("queued", "running", "failed")).toEqual([])
})

test("a port that is taken is told of in one line", async () => {
  const first = await served()
  const port = Number(new URL(first.url).port)
  const { context } = madeContext(folder)
  const listen = { host: "127.0.0.1", port }
  const second = runServer({ settings: Settings.parse({}), store, context, access: { ...access, listen } })
  await expect(second).rejects.toMatchObject({ exitCode: 2, message: /^cannotListen .*EADDRINUSE/ })
  first.stop()
  await first.over
})
