import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { startDemo } from "../../../src/demo/start-demo.ts"
import { launchFor } from "../../demo/browser.ts"
import { imported } from "./har.ts"

/** A request as both the server and a recording know it. */
const line = (method: string, url: string) => `${method} ${new URL(url).host}${new URL(url).pathname}`

it("gives what a server received while Playwright recorded, and nothing that it did not", async () => {
  await using demo = await startDemo()
  const path = join(await mkdtemp(join(tmpdir(), "gaibu-recorded-")), "demo.har")
  const browser = await launchFor(demo)
  const context = await browser.newContext({ locale: "ja-JP", recordHar: { path } })
  const tab = await context.newPage()
  for (const page of ["", "news/"]) {
    await tab.goto(new URL(page, demo.url).href)
    await tab.waitForLoadState("networkidle")
  }
  await context.close()
  await browser.close()

  const evidence = await imported([{ path, name: "demo.har" }])
  const [visit] = evidence.visits
  const sends = visit?.sends ?? []
  const received = demo.log.map(({ method, host, path: at }) => line(method, `https://${host}${at}`))
  const recorded = sends.filter(({ transport }) => transport !== "websocket")
  expect(recorded.length).toBeGreaterThan(40)
  expect(new Set(recorded.map(({ method, url }) => line(method, url))).difference(new Set(received))).toEqual(
    new Set(),
  )
  // What pages send while they are left is not in a recording of Playwright's; all else is.
  const missing = new Set(received).difference(new Set(sends.map(({ method, url }) => line(method, url))))
  expect([...missing].filter((one) => !one.startsWith("POST ") && !one.startsWith("GET live."))).toEqual([])

  expect(evidence.target.url).toBe(demo.url)
  expect(visit?.documents.filter(({ top }) => top).map(({ url }) => url)).toEqual([
    demo.url,
    `${demo.url}news/`,
  ])
  expect(evidence.environment).toMatchObject({ locale: "ja-JP", browser: { kind: "recording" } })
  const session = sends
    .find(({ url }) => url === `${demo.url}news/`)
    ?.cookies.find(({ name }) => name === "machi_sid")
  const atServer = demo.log.find(({ path: at }) => at === "/news/")?.headers.cookie
  expect(atServer).toContain(`machi_sid=${session?.value}`)
  expect(evidence.recordings).toMatchObject([{ gaps: [], notSent: {} }])
})
