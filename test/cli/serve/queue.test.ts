import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { NewJob } from "../../../src/store/queue/job.ts"
import type { JobQueue } from "../../../src/store/queue/open-queue.ts"
import { StoreFailure } from "../../../src/store/store-failure.ts"
import { type Given, madeDashboard } from "./made-dashboard.ts"
import { Visitor } from "./visitor.ts"

let folder: string
let end: () => Promise<void>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-queue-"))
})
afterEach(async () => {
  await end()
  await rm(folder, { recursive: true })
})

/** Stands in for the server's queue, which its own suite tries on a real PostgreSQL. */
function queueOf(change: Partial<JobQueue> = {}) {
  const added: NewJob[] = []
  const done: string[] = []
  const dead = [
    {
      kind: "scan",
      id: "20261120-poison",
      data: {},
      reason: "a <poison> site",
      failedAt: "2026-11-20T01:00:00Z",
    },
  ]
  const queue = {
    add: async (_, jobs) => void added.push(...jobs),
    counts: async () => [{ kind: "scan", waiting: 3, active: 2 }],
    dead: async () => dead,
    revive: async () => done.push("revived"),
    ...change,
  } as JobQueue
  return { queue, added, done }
}

async function started(given: Given) {
  const made = await madeDashboard(folder, given)
  end = made.close
  const visitor = new Visitor(made.server)
  await visitor.get("/")
  return { ...made, visitor }
}

test("the queue and what failed every time are shown, and can be tried again", async () => {
  const { queue, done } = queueOf()
  const { visitor } = await started({ queue })
  const { text } = await visitor.get("/queue")
  expect(text.replace(/<[^>]+>/g, " ")).toMatch(/Scans\s+3\s+2/)
  expect(text).toContain("a &lt;poison&gt; site")
  expect(text).toContain('href="/scans/20261120-poison"')
  expect(await visitor.post("/queue/retry", {})).toMatchObject({ status: 303, to: "/queue" })
  expect(done).toEqual(["revived"])
})

test("there is no such page where this process makes the scans", async () => {
  const { visitor } = await started({})
  expect((await visitor.get("/queue")).status).toBe(404)
  expect((await visitor.post("/queue/retry", {})).status).toBe(404)
  expect((await visitor.get("/")).text).not.toContain('href="/queue"')
})

test.each([
  [false, true],
  [true, false],
])(
  "a scan asked for goes to the workers; private allowed %s: public only %s",
  async (allowPrivate, publicOnly) => {
    const { queue, added } = queueOf()
    const settings = { header: ["Cookie: geheim"] }
    const { visitor, store } = await started({ queue, settings, access: { allowPrivate } })
    await visitor.post("/scans", { url: "https://www.example.jp/" })
    const [scan] = await store.scansIn("queued")
    expect(added).toMatchObject([{ id: scan?.id, data: { publicOnly, needs: [] } }])
    expect(JSON.stringify(added)).not.toContain("geheim")
  },
)

test("a scan that cannot be handed on does not wait for ever", async () => {
  const { queue } = queueOf({
    add: () => Promise.reject(new StoreFailure("unreachable", "postgres://db/gaibu")),
  })
  const { visitor, store } = await started({ queue })
  expect((await visitor.post("/scans", { url: "https://www.example.jp/" })).status).toBe(503)
  expect(await store.scansIn("queued")).toEqual([])
  expect(await store.scansIn("failed")).toMatchObject([{ reason: "not-queued" }])
})
