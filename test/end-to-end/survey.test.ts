import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Survey } from "../../src/analyzers/result/survey.ts"
import { stages } from "../../src/cli/real-stages.ts"
import { runCommand } from "../../src/cli/run-command.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { madeContext } from "../cli/made-context.ts"
import { eightSites } from "../cli/survey/eight-sites.ts"

const list = `url,事業者名,業種,役務の種類,規模
https://stated.example/,株式会社きさい,ニュース,4号,約5万人
https://purposeless.example/,株式会社もくてき,ニュース,4号,"12,000人"
https://absent.example/,株式会社ふざい,通販,2号,300人
https://silent.example/,株式会社しずか,通販,,9万人
https://refusing.example/,株式会社きょひ,通販,2号,
https://members.example/,会員制,ニュース,4号,
https://archive.example/,書庫,ニュース,4号,
https://gone.example/,不在,通販,4号,
`

let folder: string
let served: ServedSites
let survey: Survey

async function surveyed(args: readonly string[]): Promise<Survey> {
  const { context } = madeContext(folder)
  const conduct = ["--pace", "0", "--timeout", "8", "--pages", "0", "--concurrency", "4", "--attempts", "1"]
  const network = ["--host-resolver-rules", served.hostResolverRules, "--ignore-https-errors"]
  const out = ["--format", "json", "--out", join(folder, "report"), "--quiet"]
  const code = await runCommand(["survey", ...args, ...conduct, ...network, ...out], { ...context, stages })
  expect(code).toBe(0)
  return Survey.parse(JSON.parse(await readFile(join(folder, "report", "survey.json"), "utf8")))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-survey-e2e-"))
  await writeFile(join(folder, "sites.csv"), list)
  await writeFile(join(folder, "one.csv"), "https://stated.example/\n")
  served = await serveSites({ sites: eightSites })
  survey = await surveyed(["sites.csv", "--allow-private", "--contact", "survey@example.go.jp"])
})
afterAll(async () => {
  await served?.close()
  await rm(folder, { recursive: true })
})

/** Counted by hand from what `eight-sites.ts` says of each page. */
const byHand = {
  notice: [3, 2, 1],
  destination: [3, 2, 1],
  information: [2, 2, 0],
  purpose: [2, 1, 1],
} as const

describe("a survey of eight sites in a real browser", () => {
  test.each(Object.entries(byHand))("answers %s as a person does", (id, [denominator, yes, no]) => {
    const item = survey.items.find((one) => one.id === id)
    expect(item).toMatchObject({ denominator, yes, no, review: 0 })
  })

  test("leaves out what could not be seen, each with its own reason", () => {
    expect(survey.progress).toEqual({ all: 8, scanned: 4, excluded: 4, open: 0 })
    const reasons = survey.sites.flatMap(({ url, reason }) => (reason === undefined ? [] : [[url, reason]]))
    expect(Object.fromEntries(reasons)).toEqual({
      "https://refusing.example/": "blocked",
      "https://members.example/": "log-in",
      "https://archive.example/": "not-html",
      "https://gone.example/": "unreachable",
    })
  })

  test("names the site where all is no, and asks nothing of one that sends nothing", () => {
    expect(survey.allNo).toBe(1)
    expect(survey.sites[0]).toMatchObject({ label: "株式会社しずか", duty: "not-declared" })
    expect(survey.descriptive.items.every(({ denominator }) => denominator === 0)).toBe(true)
    expect(survey.destinations.frequent.map(({ name, sites }) => [name.includes("Google"), sites])).toEqual([
      [true, 3],
    ])
  })

  test("tells the sites who is asking, and nobody else", () => {
    const from = (host: string) =>
      served.log.filter((request) => request.host === host).map(({ headers }) => headers.from)
    expect(new Set(from("stated.example"))).toEqual(new Set(["survey@example.go.jp"]))
    expect(new Set(from("www.google-analytics.com"))).toEqual(new Set([undefined]))
  })
})

test("a name that leads into private space is not read, whatever it is called", async () => {
  const { sites, progress } = await surveyed(["one.csv"])
  expect(progress.scanned).toBe(0)
  expect(sites[0]).toMatchObject({ outcome: "excluded", reason: "private-address" })
})
