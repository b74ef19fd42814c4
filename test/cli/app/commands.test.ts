import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { runCommand } from "../../../src/cli/run-command.ts"
import type { Stages } from "../../../src/cli/stages.ts"
import type { AttachDeps, AttachPlan } from "../../../src/crawler/attach/attach.ts"
import { EndpointFailure } from "../../../src/crawler/attach/endpoint-failure.ts"
import { appYml, screens } from "../../app/app-sites.ts"
import { madeEvidence } from "../../store/made-records.ts"
import { madeContext } from "../made-context.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-app-cli-"))
  await writeFile(join(folder, "app.yml"), appYml)
})
afterEach(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], stages: Partial<Stages> = {}, signal?: AbortSignal) {
  const { context, seen } = madeContext(folder, { stages, ...(signal === undefined ? {} : { signal }) })
  const code = await runCommand(args, context)
  return { code, ...seen, said: seen.stderr.join("\n") }
}

test("app crawls as its file says and says what cannot be seen", async () => {
  const { code, plans, said } = await run(["app", "app.yml", "--out", "here"])
  expect(code).toBe(0)
  expect(plans[0]).toMatchObject({
    url: screens.home,
    profile: "android-webview",
    app: { id: "jp.example.machikado", platform: "android" },
    declared: { operator: { name: "株式会社まちかど通信" }, services: [{ kind: "r27_4" }] },
  })
  expect(said).toContain("擬似")
  expect(said).toContain("SDK")
  expect(await readdir(join(folder, "here"))).toContain("index.html")
})

test("app names each fault of its file", async () => {
  await writeFile(join(folder, "app.yml"), "name: みせ\nplatform: windows\nid: jp.example.mise\n")
  const { code, said, stages } = await run(["app", "app.yml"])
  expect(code).toBe(2)
  expect(said).toContain("app.yml:2: platform")
  expect(stages).not.toContain("findBrowser")
})

/** Records until the person is done, as a stand-in. */
const attaching =
  (plans: AttachPlan[], until: (deps: AttachDeps) => Promise<void> = async () => {}): Stages["attach"] =>
  async (plan, deps) => {
    plans.push(plan)
    deps.onAttach({ stage: "connected", level: "pages", product: "Chrome/138.0", package: "jp.example.a" })
    await until(deps)
    deps.onAttach({ stage: "recorded", why: "stopped", pages: 2, sends: 7 })
    return madeEvidence({ id: plan.beside.id, target: { kind: "attach", url: plan.beside.url } })
  }

test("attach goes on after Ctrl-C: the recording ends, the report is made", async () => {
  const stop = new AbortController()
  const plans: AttachPlan[] = []
  const attach = attaching(plans, async ({ done, signal }) => {
    stop.abort("SIGINT")
    expect(done.aborted).toBe(true)
    expect(signal.aborted).toBe(false)
  })
  const { code, said } = await run(
    ["attach", "9222", "--app", "app.yml", "--out", "here"],
    { attach },
    stop.signal,
  )
  expect(code).toBe(0)
  expect(said).toContain("Chrome/138.0 (jp.example.a)")
  expect(said).toContain("ページ 2、送信 7")
  expect(plans[0]).toMatchObject({
    endpoint: { http: "http://127.0.0.1:9222" },
    app: { name: "まちかど通信アプリ" },
    beside: { declared: { operator: { name: "株式会社まちかど通信" } } },
  })
  expect(await readdir(join(folder, "here"))).toContain("index.html")
})

test("attach ends after the time that was set", async () => {
  const plans: AttachPlan[] = []
  await run(["attach", "9222", "--for", "90", "--out", "here"], { attach: attaching(plans) })
  expect(plans[0]?.forMs).toBe(90_000)
})

test.each([
  [["attach", "ftp://device"], 2, "DevTools の接続先として読めません"],
  [["attach", "9222", "--for", "soon"], 2, "--for soon"],
  [["attach", "9222", "--app", "none.yml"], 2, "none.yml"],
])("%j is one line that says what to do", async (args, expected, words) => {
  const { code, said, stages } = await run(args)
  expect([code, said.split("\n").length]).toEqual([expected, 1])
  expect(said).toContain(words)
  expect(stages).not.toContain("findBrowser")
})

test("an endpoint that nobody answers at is told in one line", async () => {
  const attach = async () => {
    throw new EndpointFailure("no-connection", "ECONNREFUSED")
  }
  const { code, said } = await run(["attach", "9222", "--out", "here"], { attach })
  expect(code).toBe(4)
  expect(said.split("\n").at(-1)).toMatch(/http:\/\/127\.0\.0\.1:9222 に接続できません（ECONNREFUSED）/)
})
