import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { Result } from "../../src/analyzers/result.ts"
import { runCommand } from "../../src/cli/run-command.ts"
import type { Stages } from "../../src/cli/stages.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import { openStore } from "../../src/store/open-store.ts"
import type { Store } from "../../src/store/store.ts"
import { type MadeVerdict, madeEvidence, madeResult, madeVisit } from "../store/made-records.ts"
import { madeContext } from "./made-context.ts"

const URL_A = "https://www.example.jp/"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-cli-"))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], stages: Partial<Stages> = {}, signal?: AbortSignal) {
  const { context, seen } = madeContext(folder, { stages, ...(signal === undefined ? {} : { signal }) })
  const code = await runCommand(args, context)
  return { code, ...seen, out: seen.stdout.join(""), said: seen.stderr.join("\n") }
}

const judging = (verdicts: readonly MadeVerdict[], change: Partial<Result> = {}): Partial<Stages> => ({
  analyze: async () => madeResult(verdicts, change),
})

async function stored<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder, "data", "gaibu", "gaibu.db"))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

describe("a scan", () => {
  test("ends with a folder that holds report and evidence, and both records in the store", async () => {
    const { code, out, said } = await run(["scan", URL_A, "--out", "here"])
    expect(code).toBe(0)
    expect((await readdir(join(folder, "here"))).sort()).toEqual([
      "evidence",
      "index.html",
      "manifest.json",
      "report.json",
    ])
    expect(await readdir(join(folder, "here/evidence"))).toEqual(["evidence.json", "notices", "screenshots"])
    const evidence = Evidence.parse(
      JSON.parse(await readFile(join(folder, "here/evidence/evidence.json"), "utf8")),
    )
    const result = Result.parse(JSON.parse(await readFile(join(folder, "here/report.json"), "utf8")))
    expect(await stored((store) => store.evidence(evidence.id))).toEqual(evidence)
    expect(await stored((store) => store.result(evidence.id))).toEqual(result)
    expect(await stored((store) => store.scan(evidence.id))).toMatchObject({
      target: URL_A,
      state: "finished",
    })
    expect(out).toContain("本書は観測結果であり、法的判断ではありません。")
    expect(said).toContain(`報告書: ${join(folder, "here")}`)
  })

  test("puts evidence where only its owner reads it, and notices so that they load nothing", async () => {
    await run(["scan", URL_A, "--out", "here"])
    expect((await stat(join(folder, "here/evidence"))).mode & 0o777).toBe(0o700)
    const notice = await readFile(join(folder, "here/evidence/notices/n1.html"), "utf8")
    const [first, ...rest] = notice.split("\n")
    expect(first).toContain("default-src 'none'")
    expect(rest.join("\n")).toBe("<h1>外部送信について</h1>")
    expect(await readFile(join(folder, "here/evidence/screenshots/n1.png"), "utf8")).toBe("a picture")
  })

  test("takes the place of an earlier report and leaves nothing of its making", async () => {
    await run(["scan", URL_A, "--out", "here"])
    await writeFile(join(folder, "here", "mine.txt"), "kept")
    await writeFile(join(folder, "here/evidence", "old.json"), "gone")
    await run(["scan", URL_A, "--out", "here"])
    expect((await readdir(join(folder, "here"))).sort()).toEqual([
      "evidence",
      "index.html",
      "manifest.json",
      "mine.txt",
      "report.json",
    ])
    expect(await readdir(join(folder, "here/evidence"))).not.toContain("old.json")
  })

  test("without --out: a folder after host and time", async () => {
    await run(["scan", "https://www.example.jp:8443/a"])
    expect(await readdir(join(folder, "gaibu-report"))).toEqual([
      expect.stringMatching(/^www\.example\.jp_8443-\d{8}-\d{6}$/),
    ])
  })

  test("of several addresses: one folder each, each address once", async () => {
    const { plans } = await run(["scan", URL_A, "https://b.example", `${URL_A}news`, URL_A, "--out", "here"])
    expect(plans.map(({ url }) => url)).toEqual([URL_A, "https://b.example/", `${URL_A}news`])
    expect((await readdir(join(folder, "here"))).sort()).toEqual([
      "b.example",
      "www.example.jp",
      "www.example.jp-2",
    ])
  })

  test("goes on with the other sites when one ends in an error", async () => {
    const crawl: Stages["crawl"] = async ({ id, url }) => {
      if (url === URL_A) throw new Error("out of order")
      return madeEvidence({ id, target: { kind: "site", url } })
    }
    const { code, said } = await run(["scan", URL_A, "https://b.example", "--out", "here"], { crawl })
    expect(code).toBe(70)
    expect(said).toContain("Error: out of order\n    at ")
    expect(await readdir(join(folder, "here"))).toEqual(["b.example"])
    expect((await stored((store) => store.scans(URL_A)))[0]?.state).toBe("failed")
  })

  test("writes only the formats asked for", async () => {
    await run(["scan", URL_A, "--out", "here", "--format", "json"])
    expect((await readdir(join(folder, "here"))).sort()).toEqual(["evidence", "manifest.json", "report.json"])
  })

  test("crawls as the settings say, secrets replaced in what is recorded", async () => {
    await writeFile(join(folder, "gaibu.yml"), "service: { kind: r27_4 }\ntimeout: 7")
    const flags = [
      "--header",
      "Authorization: Bearer geheim",
      "--header",
      "X-A: 1",
      "--pages",
      "/,/a",
      "--no-simulated-leave",
    ]
    const { plans } = await run(["scan", URL_A, ...flags])
    expect(plans[0]).toMatchObject({
      timeoutMs: 7000,
      pages: ["/", "/a"],
      simulatedLeave: false,
      declared: { services: [{ kind: "r27_4" }] },
      network: {
        headers: [
          ["Authorization", "Bearer geheim"],
          ["X-A", "1"],
        ],
        acceptedKeys: [],
      },
    })
    expect(JSON.stringify(plans[0]?.recordedSettings)).not.toContain("geheim")
  })
})

describe("what goes where", () => {
  test("--json: the result alone on stdout, one line per site", async () => {
    const { out, said } = await run(["scan", URL_A, "https://b.example", "--json"])
    const lines = out.trimEnd().split("\n")
    expect(lines.map((line) => Result.parse(JSON.parse(line)).target.url)).toEqual([
      URL_A,
      "https://b.example/",
    ])
    expect(said).toContain("報告書: ")
  })

  test("--quiet: nothing, unless something fails", async () => {
    const good = await run(["scan", URL_A, "--quiet"])
    expect([good.out, good.said]).toEqual(["", ""])
    const bad = await run(["scan", URL_A, "--quiet", "--out", "here"], {
      crawl: async () => {
        throw new Error("out of order")
      },
    })
    expect(bad.code).toBe(70)
    expect(bad.said).toContain("out of order")
  })

  test("--lang en, as a flag or in the file", async () => {
    expect((await run(["scan", URL_A, "--lang", "en"])).said).toContain("Report: ")
    await writeFile(join(folder, "gaibu.yml"), "lang: en")
    const { said, out } = await run(["scan", URL_A, "--out", "gaibu.yml"])
    expect(said).toContain("cannot be written")
    expect(out).toBe("")
  })
})

describe("--fail-on", () => {
  const third = (verdict: MadeVerdict["verdict"]): MadeVerdict => ({ verdict })
  test.each([
    ["absent", [third("absent")], 1],
    ["absent", [third("partial"), third("review"), third("stated"), third("exempt")], 0],
    ["partial", [third("partial")], 1],
    ["partial", [third("absent")], 1],
    ["partial", [third("review")], 0],
    ["review", [third("review")], 1],
    ["review", [third("absent")], 1],
    ["review", [third("stated")], 0],
    ["never", [third("absent"), third("partial"), third("review")], 0],
    ["review", [{ verdict: "absent", chainedOnly: true }], 0],
    ["review", [{ verdict: "absent", party: "self" }], 0],
    ["review", [{ verdict: "absent", party: "unknown" }], 0],
    ["absent", [{ verdict: "absent", party: "affiliate" }], 1],
  ] as const)("%s with %j ends with %i", async (failOn, verdicts, expected) => {
    expect((await run(["scan", URL_A, "--fail-on", failOn], judging(verdicts))).code).toBe(expected)
  })

  test("is absent unless told otherwise", async () => {
    expect((await run(["scan", URL_A], judging([third("absent")]))).code).toBe(1)
    expect((await run(["scan", URL_A], judging([third("partial")]))).code).toBe(0)
  })
})

describe("what could not be seen is never clear", () => {
  const base = madeResult()
  const incomplete = {
    "no page could be opened": {
      visits: base.visits.map((visit) => ({ ...visit, outcome: "failed" as const })),
    },
    "the summary says so": { summary: { ...base.summary, verdict: "incomplete" as const } },
    "a finding says so": {
      findings: [
        {
          rule: "incomplete-scan",
          basis: "own" as const,
          article: "27-12",
          outcome: "unknown" as const,
          severity: "medium" as const,
          subject: "v1",
          message: { ja: "", en: "" },
          evidence: [],
        },
      ],
    },
  }

  test.each(Object.entries(incomplete))("%s: 4, also with --fail-on never", async (_, change) => {
    expect((await run(["scan", URL_A], judging([], change))).code).toBe(4)
    expect((await run(["scan", URL_A, "--fail-on", "never"], judging([], change))).code).toBe(4)
  })

  test.each(Object.entries(incomplete))("%s, but with findings: 1", async (_, change) => {
    expect((await run(["scan", URL_A], judging([{ verdict: "absent" }], change))).code).toBe(1)
  })

  test.each([
    [
      "ja",
      "確認できず: https://www.example.jp/ ホスト名が見つかりません。URL を確かめてください（ERR_NAME_NOT_RESOLVED）",
    ],
    [
      "en",
      "Could not be seen: https://www.example.jp/ the host name does not exist; check the address (ERR_NAME_NOT_RESOLVED)",
    ],
  ])("and the terminal says why in one line (%s)", async (lang, line) => {
    const failure = { code: "dns", message: "no such host (net::ERR_NAME_NOT_RESOLVED)" }
    const visit = madeVisit({ outcome: "failed", failure })
    const crawl: Stages["crawl"] = async ({ id }, { onProgress }) => {
      onProgress({ stage: "visited", visit })
      return madeEvidence({ id, visits: [visit] })
    }
    const stages = { ...judging([], incomplete["no page could be opened"]), crawl }
    const { code, stderr } = await run(["scan", URL_A, "--lang", lang], stages)
    expect(code).toBe(4)
    expect(stderr).toContain(line)
  })
})

describe("found out before a browser starts", () => {
  test.each([
    [["scan"], "URL を指定してください"],
    [["scan", "nonsense"], '"nonsense" は URL として読めません'],
    [["scan", "ftp://www.example.jp/"], "http:// か https://"],
    [["scan", URL_A, "--pages", "many"], "--pages: "],
    [["scan", URL_A, "--runs", "fresh,agree"], "--runs: "],
    [["scan", URL_A, "--config", "none.yml"], "none.yml"],
    [["scan", URL_A, "--storage-state", "none.json"], "--storage-state "],
    [["scan", URL_A, "--notice", "none.html"], "--notice none.html"],
    [["scan", URL_A, "--page", "3"], "--page という指定はありません。--pages のことですか"],
    [["scna", URL_A], "scna というコマンドはありません。scan のことですか"],
    [[], "コマンドを指定してください"],
  ])("%j: 2 and what to do", async (args, message) => {
    const { code, said, stages, stderr } = await run(args)
    expect({ code, stages: stages.filter((name) => name !== "loadKnowledge") }).toEqual({
      code: 2,
      stages: [],
    })
    expect(said).toContain(message)
    expect(stderr).toHaveLength(1)
  })

  test("every wrong setting at once, a line each", async () => {
    const { stderr } = await run([
      "scan",
      URL_A,
      "--pages",
      "many",
      "--lang",
      "en",
      "--repeat",
      "0",
      "--timeout",
      "soon",
    ])
    expect(stderr).toHaveLength(3)
  })

  test("an --out that cannot be written: 2", async () => {
    await writeFile(join(folder, "a-file"), "")
    const { code, said, stages } = await run(["scan", URL_A, "--out", "a-file/report"])
    expect(code).toBe(2)
    expect(said).toContain(`--out ${join(folder, "a-file/report")} に書けません（ENOTDIR）`)
    expect(stages).not.toContain("findBrowser")
  })

  test("a database that cannot be opened: 5, and no folder is left behind", async () => {
    await writeFile(join(folder, "letter.txt"), "not a database at all ".repeat(100))
    const { code, said, stages } = await run(["scan", URL_A, "--database", "letter.txt", "--out", "x/y"])
    expect(code).toBe(5)
    expect(said).toContain("SQLite のデータベースではありません")
    expect(stages).not.toContain("findBrowser")
    expect(await readdir(folder)).toEqual(["letter.txt"])
  })

  test("a database of another kind: 5", async () => {
    const { code, said } = await run(["scan", URL_A, "--database", "mysql://u:geheim@db.example/x"])
    expect(code).toBe(5)
    expect(said).toContain("SQLite のファイルか postgres://")
    expect(said).not.toContain("geheim")
  })

  test("a server nobody answers for: 5 and one line, without the password", async () => {
    const { code, stderr } = await run(["scan", URL_A, "--database", "postgres://u:geheim@127.0.0.1:9/x"])
    expect(code).toBe(5)
    expect(stderr).toEqual([
      expect.stringMatching(/postgres:\/\/127\.0\.0\.1:9\/x に接続できません（ECONNREFUSED）/),
    ])
    expect(stderr.join()).not.toContain("geheim")
  })

  test("broken knowledge: 3, every place named", async () => {
    const problems = [
      { file: "vendors/a.yml", at: "services[0].function", expected: "expected a known function" },
      { file: "law.json", at: "", expected: "expected JSON" },
    ]
    const { code, stderr, stages } = await run(["scan", URL_A], {
      loadKnowledge: async () => ({ ok: false, problems }),
    })
    expect(code).toBe(3)
    expect(stderr.slice(1)).toEqual([
      "vendors/a.yml: services[0].function: expected a known function",
      "law.json: expected JSON",
    ])
    expect(stages).toEqual(["loadKnowledge"])
  })

  test("an existing empty --out stays, a new one is not left empty when nothing came of it", async () => {
    await mkdir(join(folder, "mine"))
    const stages: Partial<Stages> = {
      findBrowser: async () => {
        throw new Error("no browser")
      },
    }
    await run(["scan", URL_A, "--out", "mine"], stages)
    await run(["scan", URL_A, "--out", "new/er"], stages)
    expect((await readdir(folder)).sort()).toEqual(["data", "mine"])
  })
})

describe("Ctrl-C", () => {
  /** A crawl that sees one page and then goes on until it is stopped. */
  const untilStopped =
    (controller: AbortController): Stages["crawl"] =>
    async ({ id, url }, { signal }) => {
      controller.abort("SIGINT")
      if (!signal.aborted) throw new Error("the signal did not reach the crawl")
      return madeEvidence({ id, target: { kind: "site", url } })
    }

  test("keeps what was seen, writes the report and leaves the other sites: 130", async () => {
    const controller = new AbortController()
    const crawl = untilStopped(controller)
    const args = ["scan", URL_A, "https://b.example", "--out", "here"]
    const { code, plans } = await run(args, { crawl }, controller.signal)
    expect(code).toBe(130)
    expect(plans).toHaveLength(1)
    expect(await readdir(join(folder, "here"))).toEqual(["www.example.jp"])
    const [scan] = await stored((store) => store.scans())
    expect(scan?.state).toBe("interrupted")
    const evidence = await stored((store) => store.evidence(scan?.id ?? ""))
    expect(evidence.failure?.code).toBe("stopped")
    expect(evidence.visits).toHaveLength(1)
  })

  test("before anything was seen: 130 and one line", async () => {
    const controller = new AbortController()
    const crawl: Stages["crawl"] = async () => {
      controller.abort("SIGTERM")
      throw new Error("aborted")
    }
    const { code, said } = await run(["scan", URL_A], { crawl }, controller.signal)
    expect(code).toBe(143)
    expect(said).toContain("まだ何も観測していません")
    expect(said).not.toContain("aborted")
    expect((await stored((store) => store.scans()))[0]?.state).toBe("interrupted")
  })
})
