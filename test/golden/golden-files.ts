import { readdirSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { load } from "cheerio"
import { analyze } from "../../src/analyzers/analyze.ts"
import type { Result } from "../../src/analyzers/result.ts"
import { namesOf } from "../../src/cli/knowledge-for.ts"
import { loadFormat } from "../../src/cli/load-format.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { evidenceReader } from "../../src/cli/scan/evidence-files.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import { type ReportInputs, whole } from "../../src/reports/report-format.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"

const here = new URL("./", import.meta.url)

/** The scans whose evidence is kept: a folder each. */
export const goldenScans: readonly string[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

export const expectedFolder = (scan: string): URL => new URL(`${scan}/expected/`, here)

const knowledge = bundledKnowledge()
const rules = await loadRules()

/**
 * What follows from the kept evidence of a scan today, as texts that a person can compare line by line: the result, and the
 * reports made of it. The digest of the knowledge is left out; what changes in the knowledge shows by what it does.
 */
export async function goldenFiles(scan: string): Promise<ReadonlyMap<string, string>> {
  const packed = readFileSync(new URL(`${scan}/evidence.json.gz`, here))
  const evidence = Evidence.parse(JSON.parse(gunzipSync(packed).toString("utf8")))
  const made = analyze(evidence, knowledge, rules)
  const result: Result = { ...made, knowledge: { ...made.knowledge, digest: "0".repeat(64) } }
  const inputs: ReportInputs = {
    result,
    reader: evidenceReader(evidence, async () => undefined),
    language: "ja",
    names: namesOf(knowledge),
    rules: Object.fromEntries(rules.map(({ id, title }) => [id, title])),
    failOn: "absent",
  }
  const english = { ...inputs, language: "en" } as const
  return new Map([
    ["result.json", resultText(result)],
    ["sends.txt", `${result.sends.map(sendLine).join("\n")}\n`],
    ["index.ja.txt", words(await one("html", "index.html", inputs))],
    ["index.en.txt", words(await one("html", "index.html", english))],
    ["report.md", await one("markdown", "report.md", inputs)],
    ["work.csv", await one("csv", "csv/work.csv", inputs)],
    ["destinations.csv", await one("csv", "csv/destinations.csv", english)],
    ["junit.xml", await one("junit", "junit.xml", inputs)],
    ["report.sarif", await one("sarif", "report.sarif", english)],
  ])
}

async function one(format: string, path: string, inputs: ReportInputs): Promise<string> {
  const { render } = await loadFormat(format)
  const found = (await render(inputs)).map(whole).find((file) => file.path === path)
  if (typeof found?.contents !== "string") throw new Error(`${format} made no ${path}`)
  return found.contents
}

/** Sends have a file of their own, a line each; elsewhere they are counted. */
function resultText({ sends, sharedValues, ...result }: Result): string {
  const assessments = result.assessments.map((one) => ({ ...one, sends: one.sends.length }))
  const shared = sharedValues?.map((value) => ({ ...value, sends: value.sends.length }))
  return `${JSON.stringify({ ...result, sends: sends.length, sharedValues: shared, assessments }, null, 1)}\n`
}

function sendLine({
  id,
  method,
  destination,
  tag = "-",
  cause,
  information,
}: Result["sends"][number]): string {
  const items = information.map(
    ({ category, where, provision, certainty }) => `${category}@${where}=${provision}/${certainty}`,
  )
  return [id, method, destination, tag, cause, ...new Set(items)].join(" ")
}

/** The words of a page, an element's own a line. */
function words(html: string): string {
  const $ = load(html)
  $("style, script").remove()
  const lines = $("body *")
    .contents()
    .toArray()
    .flatMap((node) => (node.type === "text" ? [node.data.replace(/\s+/g, " ").trim()] : []))
  return `${lines.filter((line) => line !== "").join("\n")}\n`
}
