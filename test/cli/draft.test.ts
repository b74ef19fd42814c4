import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Result } from "../../src/analyzers/result.ts"
import { knownDestinations } from "../../src/cli/draft/known-destinations.ts"
import { runCommand } from "../../src/cli/run-command.ts"
import { hostOperator, knowledgeWith, vendor } from "../analyzers/evidence-builder.ts"
import { madeResult } from "../store/made-records.ts"
import { madeContext } from "./made-context.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-draft-"))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: readonly string[]) {
  const { context, seen } = madeContext(folder, {
    stages: { analyze: async () => madeResult([{ verdict: "absent" }]) },
  })
  const code = await runCommand(args, context)
  return { code, stages: seen.stages, said: seen.stderr.join("\n") }
}

/** A report's folder that holds the result alone, as it comes when passed on. */
async function handedOn(result: Result = madeResult([{ verdict: "absent" }])): Promise<void> {
  await mkdir(join(folder, "report"))
  await writeFile(join(folder, "report/report.json"), JSON.stringify(result))
}

const drafts = ["draft.csv", "draft.html", "draft.md"]
const inFolder = async (name: string) => (await readdir(join(folder, name))).sort()

describe("draft", () => {
  test.each(["report", "report/report.json", "report/evidence"])(
    "of %s: every format beside the report, without a browser",
    async (given) => {
      await handedOn()
      await mkdir(join(folder, "report/evidence"))
      const { code, said, stages } = await run("draft", given)
      expect({ code, stages }).toEqual({ code: 0, stages: ["loadKnowledge"] })
      expect(await inFolder("report")).toEqual([...drafts, "evidence", "report.json"].sort())
      expect(said).toContain(join(folder, "report/draft.html"))
      expect(said).toContain("人が確認してください")
    },
  )

  test("of the last scan in the store, into a folder of its own", async () => {
    await run("scan", "https://www.example.jp/", "--out", "here")
    expect((await run("draft", "--out", "there")).code).toBe(0)
    expect(await inFolder("there")).toEqual(drafts)
    expect((await run("draft", "here")).code).toBe(0)
    expect(await inFolder("here")).toContain("draft.md")
  })

  test("in the formats asked for; the report's own setting of formats does not count", async () => {
    await handedOn()
    await writeFile(join(folder, "gaibu.yml"), "format: [json]\n")
    expect((await run("draft", "report", "--out", "one", "--format", "md")).code).toBe(0)
    expect(await inFolder("one")).toEqual(["draft.md"])
    const { code, said } = await run("draft", "report", "--out", "two", "--format", "html,pdf")
    expect(code).toBe(2)
    expect(said).toContain("html,pdf")
  })

  test("whole when asked, additions where a notice exists", async () => {
    const entry = {
      id: "e1",
      status: "current",
      information: [],
      categories: [],
      purposesOwn: [],
      purposesDestination: [],
      purposes: [],
      quote: "q",
      destinations: [],
    } as const
    const notice = {
      id: "n1",
      url: "https://www.example.jp/gaibu",
      mode: "publication",
      format: "html",
      digest: "0",
      entries: [entry],
      reach: [],
    } as const
    await handedOn(madeResult([{ verdict: "stated" }, { verdict: "absent" }], { notices: [notice] }))
    const said = async (...more: string[]) => (await run("draft", "report", "--out", "x", ...more)).said
    expect(await said()).toContain("記載する送信先 1")
    expect(await readFile(join(folder, "x/draft.md"), "utf8")).toContain("追記")
    expect(await said("--whole")).toContain("記載する送信先 2")
  })

  test.each([
    ["nothing/there", 5, "記録が見つかりません"],
    ["report", 5, "report.json に記録が見つかりません"],
    ["gaibu.txt", 5, "読めない記録です"],
  ])("%s: %i and what to do", async (given, expected, message) => {
    await mkdir(join(folder, "report"))
    await writeFile(join(folder, "gaibu.txt"), "{}")
    const { code, said } = await run("draft", given)
    expect(code).toBe(expected)
    expect(said).toContain(message)
  })

  test("a mistyped flag: the nearest one", async () => {
    expect((await run("draft", "--hole")).said).toContain("--whole")
    expect((await run("draft", "--whole", "--fromat", "md")).said).not.toContain(
      "--whole という指定はありません",
    )
  })
})

describe("what is known of a destination", () => {
  const [made] = madeResult([{ verdict: "absent" }]).destinations
  const destination = (id: string, operator: string, hosts: readonly string[]) => ({
    ...(made as NonNullable<typeof made>),
    ...{ id, operator, hosts },
  })
  const known = (knowledge: ReturnType<typeof knowledgeWith>, ...args: Parameters<typeof destination>) =>
    knownDestinations([destination(...args)], knowledge).destinations.get(args[0])

  test("comes from the vendor file: the sentence's reason, the brand where the name does not say it", () => {
    const company = vendor("a", "株式会社えー", [
      { id: "s", name: { ja: "びー", original: "B" }, sentence: "分析に使うため、情報を送信します。" },
    ])
    const of = (change: object) =>
      known(knowledgeWith([{ ...company, ...change }]), "a/s", "株式会社えー", [])
    expect(of({})).toMatchObject({ operatorSure: true, reason: "分析に使うため", purposes: { sure: true } })
    expect(of({ brands: ["しー", "でー"] })?.brand).toBe("しー")
    expect(of({ brands: ["えー", "しー"] })?.brand).toBeUndefined()
    expect(of({ confidence: "low" })).toMatchObject({
      operatorSure: false,
      purposes: { sure: false },
      policy: { sure: false },
    })
    expect(of({ privacy: null })).not.toHaveProperty("policy")
  })

  test("is of the service's kind only, unless the file itself states the purposes", () => {
    const of = (change: object) =>
      known(knowledgeWith([vendor("a", "A", [{ id: "s", ...change }])]), "a/s", "A", [])
    expect(of({})?.purposesDestination?.sure).toBe(false)
    expect(of({ purposes: ["analytics"] })?.purposesDestination).toEqual({ value: ["analytics"], sure: true })
    expect(of({ purposes: ["analytics"], confidence: "low" })?.purposesDestination?.sure).toBe(false)
  })

  test("comes from a row of ours, its purposes never sure", () => {
    const rows = [
      hostOperator("ads.example", "A社", { function: "advertising", confidence: "medium" }),
      hostOperator("fonts.example", "A社", { function: "web_font", confidence: "low" }),
    ]
    const of = (...hosts: string[]) => known(knowledgeWith([], [], rows), "entity:A社", "A社", hosts)
    expect(of("x.ads.example")).toMatchObject({ operatorSure: true, purposes: { sure: false } })
    expect(of("fonts.example")).toEqual({ operatorSure: false })
    expect(of("ads.example", "fonts.example")).toEqual({ operatorSure: false })
    expect(of("other.example")).toBeUndefined()
  })
})
