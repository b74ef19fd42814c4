import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { stringify } from "yaml"
import type { Result } from "../../../src/analyzers/result.ts"
import { runCommand } from "../../../src/cli/run-command.ts"
import { openStore } from "../../../src/store/open-store.ts"
import { whole, without } from "../../analyzers/compare/made-results.ts"
import { madeContext } from "../made-context.ts"
import { mailServer } from "./mail-server.ts"

const fewer = without(whole, "meta/pixel")
const unseen: Result = { ...fewer, summary: { ...fewer.summary, verdict: "incomplete" } }
const url = whole.target.url

let hook: Server
let hookUrl: string
let answer = 200
const posted: { body: Record<string, unknown>; key: unknown }[] = []
beforeAll(async () => {
  hook = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk) => {
      text += chunk
    })
    request.on("end", () => {
      if (answer === 200) posted.push({ body: JSON.parse(text), key: request.headers["idempotency-key"] })
      response.writeHead(answer).end()
    })
  })
  await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve))
  const address = hook.address()
  hookUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/services/geheim`
})
afterAll(() => hook.close())

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-due-"))
  posted.length = 0
  answer = 200
})
afterEach(() => rm(folder, { recursive: true }))

const nightly = { name: "nightly", cron: "0 * * * *", targets: [url] }

async function settings(value: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(join(folder, "gaibu.yml"), stringify({ database: "scans.db", ...value }))
}

interface Given {
  readonly result?: Result
  readonly environment?: Record<string, string>
  readonly crawl?: () => Promise<never>
}

async function runDue({ result = whole, environment = {}, crawl }: Given = {}) {
  const stages = { analyze: async () => result, ...(crawl === undefined ? {} : { crawl }) }
  const { context, seen } = madeContext(folder, { stages })
  const code = await runCommand(["run-due"], {
    ...context,
    environment: { ...context.environment, PATH: process.env.PATH, ...environment },
  })
  return { code, ...seen, said: seen.stderr.join("\n") }
}

/** As if the schedule had last been acted on long ago. */
function timePasses(): void {
  const raw = new Database(join(folder, "scans.db"))
  raw.exec("update schedules set fired = '2020-01-01T00:00:00.000Z'")
  raw.close()
}

async function scans() {
  const store = await openStore(join(folder, "scans.db"))
  const all = await store.scans()
  await store.close()
  return all
}

describe("what is due", () => {
  test("is done once, with its report, though two ask at the same time", async () => {
    await settings({ schedules: [nightly] })
    const both = await Promise.all([runDue(), runDue()])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(both.flatMap(({ plans }) => plans)).toHaveLength(1)
    const [scan, ...others] = await scans()
    expect(others).toEqual([])
    expect(scan).toMatchObject({ state: "finished", schedule: "nightly", attempt: 1, target: url })
    const [report] = await readdir(join(folder, "gaibu-report"))
    expect(report).toBe(`${new URL(url).host}-${scan?.id}`)
    expect(await readdir(join(folder, "gaibu-report", report ?? ""))).toContain("report.json")
    expect((await runDue()).plans).toEqual([])
    timePasses()
    expect((await runDue()).plans).toHaveLength(1)
  })

  test("is done with the schedule's own settings", async () => {
    await settings({ pages: 2, repeat: 2, schedules: [{ ...nightly, settings: { pages: 7 } }] })
    const { plans } = await runDue()
    expect(plans[0]).toMatchObject({ pages: 7, repeat: 2 })
  })

  test("is done by the next one when its process was killed, and by nobody while it lives", async () => {
    await settings({ schedules: [nightly] })
    await runDue()
    timePasses()
    const [done] = await scans()
    const left = (lease: string) => {
      const raw = new Database(join(folder, "scans.db"))
      raw.prepare("update scans set state = 'running', lease = ? where id = ?").run(lease, done?.id)
      raw.exec("update schedules set fired = '2999-01-01T00:00:00.000Z'")
      raw.close()
    }
    left("2999-01-01T00:00:00.000Z")
    expect((await runDue()).plans).toEqual([])
    left("2020-01-01T00:00:00.000Z")
    expect((await runDue()).plans.map(({ id }) => id)).toEqual([done?.id])
    expect(await scans()).toMatchObject([{ id: done?.id, state: "finished", attempt: 2 }])
  })

  test("a scan that cannot be made is named, and keeps nobody else from his turn", async () => {
    await settings({ schedules: [{ ...nightly, targets: [url, "https://other.example/"] }] })
    const { code, said } = await runDue({ crawl: () => Promise.reject(new Error("no browser today")) })
    expect(code).toBe(4)
    expect(said).toContain("no browser today")
    expect(await scans()).toMatchObject([
      { state: "failed", reason: "Error: no browser today" },
      { state: "failed", reason: "Error: no browser today" },
    ])
  })
})

describe("a word is sent", () => {
  const notify = { webhook: "env:HOOK", reportAt: "https://gaibu.example/scans/{scan}" }
  const night = (result: Result, environment: Record<string, string> = { HOOK: hookUrl }) => {
    try {
      timePasses()
    } catch {
      // the first night: there is no database yet
    }
    return runDue({ result, environment })
  }

  test("only when something is new, with where the report is; what was unseen last night is no reason to keep still", async () => {
    await settings({ schedules: [nightly], notify })
    await night(fewer)
    await night(fewer)
    await night(unseen)
    expect(posted).toEqual([])
    const { said } = await night(whole)
    expect(posted).toHaveLength(1)
    const [{ body, key }] = posted as [(typeof posted)[number]]
    expect(body).toMatchObject({ newsVersion: 1, kind: "news", schedule: "nightly", target: url })
    expect(body.report).toBe(`https://gaibu.example/scans/${body.scan}`)
    expect(key).toBe(`gaibu-${body.scan}`)
    expect(JSON.stringify(body.differences)).toContain("meta/pixel")
    expect(String(body.text)).toContain("本書は観測結果であり、法的判断ではありません。")
    expect(said).toContain("通知しました（webhook）")
    await runDue({ environment: { HOOK: hookUrl } })
    await night(whole)
    expect(posted).toHaveLength(1)
  })

  test("again the next time when it could not be sent, and the address with its secret is said nowhere", async () => {
    await settings({ schedules: [nightly], notify })
    await night(fewer)
    answer = 500
    const { code, said } = await night(whole)
    expect(code).toBe(4)
    expect(said).toContain("HTTP 500")
    const nowhere = await runDue({ environment: { HOOK: "http://127.0.0.1:9/services/geheim" } })
    expect(nowhere.code).toBe(4)
    expect(said + nowhere.said).not.toContain("geheim")
    answer = 200
    expect((await runDue({ environment: { HOOK: hookUrl } })).code).toBe(0)
    expect(posted).toHaveLength(1)
    for (const file of ["scans.db", "scans.db-wal"])
      expect((await readFile(join(folder, file)).catch(() => "")).includes("geheim")).toBe(false)
  })

  test("by mail and to a program as well", async () => {
    const server = await mailServer()
    const program = [
      process.execPath,
      "-e",
      "process.stdin.pipe(require('fs').createWriteStream('told.json'))",
    ]
    const mail = { smtp: "env:SMTP", from: "gaibu@a.example", to: ["legal@a.example", "web@a.example"] }
    await settings({ schedules: [nightly], notify: { mail, command: program } })
    const environment = { SMTP: `smtp://gaibu:geheim@127.0.0.1:${server.port}` }
    await night(fewer, environment)
    const { code, said } = await night(whole, environment)
    server.close()
    expect(code, said).toBe(0)
    expect(server.said).toContain("RCPT TO:<web@a.example>")
    expect(server.said.filter((line) => /^Message-ID: <.*@gaibu.invalid>/i.test(line))).toHaveLength(1)
    const told = JSON.parse(await readFile(join(folder, "told.json"), "utf8"))
    expect(told).toMatchObject({ kind: "news", schedule: "nightly" })
    expect(told.report).toBe(join(folder, "gaibu-report", `${new URL(url).host}-${told.scan}`))
    expect(await readdir(told.report)).toContain("index.html")
  })

  test("when a scan fails, the first night and not every night", async () => {
    await settings({ schedules: [nightly], notify })
    const failing = () => Promise.reject(new Error("no browser"))
    await night(fewer)
    for (let i = 0; i < 3; i++) {
      timePasses()
      await runDue({ environment: { HOOK: hookUrl }, crawl: failing })
    }
    expect(posted.map(({ body }) => [body.kind, body.reason])).toEqual([["failed", "Error: no browser"]])
  })

  test("not at all where a secret is missing, and that is said before anything is done", async () => {
    await settings({ schedules: [nightly], notify })
    const { code, said, plans } = await runDue()
    expect(code).toBe(2)
    expect(said).toContain("環境変数 HOOK がありません")
    expect(plans).toEqual([])
  })
})

test("only as many scans and as much evidence are kept as was asked for", async () => {
  await settings({ schedules: [nightly], keep: { scans: 3, evidenceScans: 1 } })
  for (let i = 0; i < 5; i++) {
    await runDue()
    timePasses()
  }
  const kept = await scans()
  expect(kept).toHaveLength(3)
  const store = await openStore(join(folder, "scans.db"))
  expect(await store.pruning.withEvidence(kept.map(({ id }) => id))).toEqual([kept[0]?.id])
  await store.close()
})

describe("gaibu schedule", () => {
  const list = async (...args: string[]) => {
    const { context, seen } = madeContext(folder)
    const code = await runCommand(["schedule", ...args], context)
    return { code, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
  }

  test("lists what comes when, in its own time zone", async () => {
    await settings({ schedules: [{ ...nightly, cron: "0 3 * * *" }] })
    const { out } = await list()
    expect(out).toMatch(/nightly {2}0 3 \* \* \*（Asia\/Tokyo） {2}次回 \d{4}-\d\d-\d\d 03:00 {2}前回 —/)
    const [row] = JSON.parse((await list("--json")).out)
    expect(row).toMatchObject({
      name: "nightly",
      targets: [url],
      next: expect.stringMatching(/T18:00:00.000Z$/),
    })
  })

  test("names every mistake in the settings by its place", async () => {
    await settings({
      schedules: [
        { name: "a", cron: "0 3 * * *", targets: [url], timezone: "Asia/Tokio" },
        { name: "a", cron: "99 3 * * *", targets: ["ftp://x.example/"], settings: { page: 3, keep: {} } },
        { name: "B", cron: "0 3 30 2 *", targets: [], settings: { repeat: 9 } },
      ],
    })
    const { code, said } = await list()
    expect(code).toBe(2)
    for (const place of [
      "schedules[0].timezone: この時間帯はありません",
      "schedules[1].cron: cron の書き方ではない",
      "schedules[1].targets: http:// か https:// の URL",
      "schedules[1].name: 同じ名前の予定が二つあります",
      "schedules[1].settings.page: この設定はありません。pages のことですか",
      "schedules[1].settings.keep: 予定ごとには指定できません",
      "schedules[2].name",
      "schedules[2].cron: cron の書き方ではないか、来ることのない時刻です",
      "schedules[2].settings.repeat: 1以上3以下の整数を指定してください",
    ])
      expect(said).toContain(place)
  })
})
