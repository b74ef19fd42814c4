import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Survey } from "../../../src/analyzers/result/survey.ts"
import type { ExitCode } from "../../../src/cli/exit-code.ts"
import { runCommand } from "../../../src/cli/run-command.ts"
import type { Stages } from "../../../src/cli/stages.ts"
import { madeContext } from "../made-context.ts"
import { figuresIn } from "./figures.ts"
import { stubStages } from "./stub-stages.ts"

let folder: string
const lines = Array.from(
  { length: 30 },
  (_, at) => `https://${at % 10 === 9 ? "gone" : "site"}${at}.example/,業種${at % 2},4号`,
)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-survey-"))
  await writeFile(join(folder, "sites.csv"), `url,業種,役務の種類\n${lines.join("\n")}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  readonly code: ExitCode
  readonly said: readonly string[]
}

/** Runs the command in this process; `stopAfter` so many sites it is asked to stop. */
async function run(args: readonly string[], stopAfter = Number.POSITIVE_INFINITY): Promise<Ended> {
  const stopping = new AbortController()
  const { context, seen } = madeContext(folder, { stages: stubStages, signal: stopping.signal })
  const say = (line: string) => {
    context.console.say(line)
    if (seen.stderr.filter(isSite).length === stopAfter) stopping.abort("SIGINT")
  }
  const code = await runCommand(["survey", ...args], { ...context, console: { ...context.console, say } })
  return { code, said: seen.stderr }
}

/** Runs the command in a process of its own and kills it when it has told of so many sites. */
async function killed(args: readonly string[], after: number): Promise<NodeJS.Signals | null> {
  const command = [join(import.meta.dirname, "stub-survey.ts"), folder, "survey", ...args]
  const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] })
  const closed = once(child, "close")
  let sites = 0
  for await (const line of createInterface({ input: child.stderr }))
    if (isSite(line) && ++sites === after) child.kill("SIGKILL")
  const [, signal] = await closed
  return signal
}

const isSite = (line: string) => /^\d+\/\d+ /.test(line)
const conduct = ["--pace", "0", "--allow-private", "--database", "survey.db", "--format", "json"]

const figures = (out: string) => figuresIn(join(folder, out))

describe("a survey", () => {
  test("killed in the middle and begun again has the figures of one that was not", async () => {
    const whole = await run(["sites.csv", "--name", "whole", "--out", "whole", ...conduct])
    expect(whole.code).toBe(0)
    const again = ["sites.csv", "--name", "killed", "--out", "killed", ...conduct]
    expect(await killed(again, 13)).toBe("SIGKILL")
    const ended = await run(again)
    expect(ended.code).toBe(0)
    expect(await figures("killed")).toEqual(await figures("whole"))
    expect(await figures("whole")).toMatchObject({ progress: { all: 30, scanned: 27, excluded: 3, open: 0 } })
    // 30 sites and a second attempt at 3: nothing that was kept is done again.
    const { said } = await run(again)
    expect(said.filter(isSite)).toEqual([])
  })

  test("stopped by Ctrl-C says so and goes on where it was", async () => {
    const args = ["sites.csv", "--name", "stopped", "--out", "stopped", ...conduct]
    const stopped = await run(args, 5)
    expect(stopped.code).toBe(130)
    const done = stopped.said.filter(isSite).length
    const { code, said } = await run(args)
    expect(code).toBe(0)
    expect(said.some((line) => line.includes(`残り ${30 - done}`))).toBe(true)
    expect(said.filter(isSite).length).toBe(33 - done)
  })

  test.each([
    ["設定", ["--timeout", "9"]],
    ["抽出", ["--sample", "5", "--seed", "a"]],
    ["停止リスト", ["--stop-list", "stop.txt"]],
    ["連絡先", ["--contact", "a@example.jp"]],
    ["観測した場所・ブラウザ", ["--vantage", "大阪"]],
  ])("under another %s is refused with one line", async (part, more) => {
    await writeFile(join(folder, "stop.txt"), "site1.example # 運営者の求めによる\n")
    const { code, said } = await run(["sites.csv", "--name", "whole", ...conduct, ...more])
    expect(code).toBe(2)
    expect(said.at(-1)).toContain(`違うもの: ${part}`)
  })

  test("opens no site of the stop list, and none in private space unless it is told to", async () => {
    await writeFile(join(folder, "stop.txt"), "https://site1.example/x\nsite2.example\n")
    await writeFile(
      join(folder, "few.csv"),
      "https://www.site1.example/\nhttps://site2.example/\nhttp://127.0.0.1:1/\nhttp://[fd00::1]/\n",
    )
    const stop = ["--stop-list", "stop.txt", "--out", "few"]
    const { code } = await run(["few.csv", ...stop, ...conduct.filter((arg) => arg !== "--allow-private")])
    expect(code).toBe(0)
    expect(await figures("few")).toMatchObject({
      progress: { scanned: 0, excluded: 4 },
      exclusions: [
        { reason: "private-address", count: 2 },
        { reason: "stop-list", count: 2 },
      ],
    })
  })

  test("gives up a site that takes for ever, keeps what was seen of it, and is not held up by it", async () => {
    await writeFile(join(folder, "endless.csv"), "https://endless.example/\nhttps://site2.example/\n")
    const endless: Partial<Stages> = {
      ...stubStages,
      crawl: async (plan, deps) => {
        if (plan.url.includes("endless"))
          await new Promise((resolve) => deps.signal.addEventListener("abort", resolve, { once: true }))
        return stubStages.crawl?.(plan, deps) ?? Promise.reject(new Error("no stub"))
      },
    }
    const { context, seen } = madeContext(folder, { stages: endless })
    const once = ["--site-limit", "1", "--attempts", "1", "--out", "endless"]
    expect(await runCommand(["survey", "endless.csv", ...conduct, ...once], context)).toBe(0)
    expect(seen.stderr.filter(isSite).map((line) => line.includes("endless"))).toEqual([false, true])
    expect(await figures("endless")).toMatchObject({
      progress: { scanned: 1, excluded: 1 },
      exclusions: [{ reason: "timeout", count: 1 }],
    })
  })

  test("does not press or type because a settings file says so, nor take one operator's settings", async () => {
    await writeFile(join(folder, "press.yml"), "runs: [fresh, accept]\n")
    await writeFile(join(folder, "own.yml"), "operator: { name: みせ }\nsteps: [{ click: a }]\n")
    const press = await run(["sites.csv", "--name", "p", ...conduct, "--config", "press.yml"])
    const own = await run(["sites.csv", "--name", "o", ...conduct, "--config", "own.yml"])
    expect([press.code, own.code]).toEqual([2, 2])
    expect(press.said.at(-1)).toContain("--runs")
    expect(own.said.at(-1)).toContain("operator, steps")
  })

  test("is told without names only in a folder of its own", async () => {
    const anonymous = [
      "report",
      "whole",
      "--anonymize",
      "--database",
      "survey.db",
      "--format",
      "csv",
      "--out",
    ]
    expect((await run([...anonymous, "whole"])).code).toBe(2)
    expect((await run([...anonymous, "nameless"])).code).toBe(0)
    expect((await run([...anonymous, "nameless"])).code).toBe(0)
    expect(await readFile(join(folder, "nameless", "csv", "sites.csv"), "utf8")).not.toMatch(/site\d|gone\d/)
  })

  test("draws the same sites from the same seed, and tells bad lines with their numbers", async () => {
    await writeFile(
      join(folder, "bad.csv"),
      `url,業種\n${lines.slice(0, 8).join("\n")}\nftp://x.example,業種0\n`,
    )
    const draw = ["--sample", "4", "--seed", "7", "--by", "業種", "--format", "json"]
    const { code, said } = await run(["bad.csv", "--out", "drawn", ...conduct, ...draw])
    expect(code).toBe(0)
    expect(said.some((line) => line.startsWith("10 行目"))).toBe(true)
    const { sample, sites } = Survey.parse(
      JSON.parse(await readFile(join(folder, "drawn", "survey.json"), "utf8")),
    )
    expect(sample?.strata).toEqual([
      { value: "業種0", population: 4, drawn: 2, weight: 2 },
      { value: "業種1", population: 4, drawn: 2, weight: 2 },
    ])
    expect(sites).toHaveLength(4)
  })
})

describe("a recheck", () => {
  test("is drawn blind, read back from its sheet, and told beside the figures", async () => {
    const sheet = await run([
      "audit",
      "whole",
      "--n",
      "6",
      "--seed",
      "1",
      "--out",
      "recheck",
      "--database",
      "survey.db",
    ])
    expect(sheet.code).toBe(0)
    const path = join(folder, "recheck", "audit", "coding-sheet.csv")
    const [head = "", ...rows] = (await readFile(path, "utf8")).trim().split("\r\n")
    expect(rows).toHaveLength(6)
    // Nothing of what the tool found: every answer is empty.
    for (const row of rows) expect(row).toMatch(/^"?\d+"?,"https:\/\/site\d+\.example\/"(?:,"")+$/)
    // The person says what the stub's sites are: every third has no notice; of the first one they say otherwise.
    const filled = rows.map((row, at) => {
      const third = Number(/site(\d+)/.exec(row)?.[1]) % 3 === 0
      return row.replace(',""', third === at > 0 ? ',"なし"' : ',"あり"')
    })
    await writeFile(join(folder, "filled.csv"), [head, ...filled].join("\n"))
    const read = await run([
      "audit",
      "whole",
      "--read",
      "filled.csv",
      "--out",
      "recheck",
      ...conduct.slice(3),
    ])
    expect(read.code).toBe(0)
    const { audit } = Survey.parse(JSON.parse(await readFile(join(folder, "recheck", "survey.json"), "utf8")))
    expect(audit).toMatchObject({
      drawn: 6,
      coded: 6,
      items: expect.arrayContaining([expect.objectContaining({ id: "notice", compared: 6, agreed: 5 })]),
    })
  })
})
