import type { Result } from "../../analyzers/result.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Settings } from "../../config/settings.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import { renderJson } from "../../reports/json/render-json.ts"
import { renderTerminal } from "../../reports/terminal/render-terminal.ts"
import type { Context } from "../context.ts"
import { namesOf } from "../knowledge-for.ts"
import type { ReportFile } from "../stages.ts"
import { evidenceFiles, evidenceReader } from "./evidence-files.ts"
import { writeFolder } from "./report-folder.ts"
import type { Blobs } from "./saved-scan.ts"

/** What reporting needs beside the records. */
export interface Reporting {
  readonly settings: Settings
  readonly knowledge: Knowledge
  readonly context: Context
}

/** The two records of one scan and its binaries. */
export interface Records {
  readonly evidence: Evidence
  readonly result: Result
  readonly blobs: Blobs
}

/** The formats asked for. */
export async function reportFiles(records: Records, reporting: Reporting): Promise<readonly ReportFile[]> {
  const { format } = reporting.settings
  const json = format.includes("json") ? [{ path: "report.json", contents: renderJson(records.result) }] : []
  return format.includes("html") ? [...json, ...(await htmlFiles(records, reporting))] : json
}

/** Writes the report's folder: the formats asked for, and the evidence they rest on. */
export async function writeReport(records: Records, folder: string, reporting: Reporting): Promise<void> {
  const evidence = await evidenceFiles(records.evidence, records.blobs)
  await writeFolder(folder, [...(await reportFiles(records, reporting)), ...evidence])
}

function htmlFiles(records: Records, { knowledge, context }: Reporting): Promise<readonly ReportFile[]> {
  return context.stages.renderHtml(records.result, {
    language: context.words.language,
    names: namesOf(knowledge),
    reader: evidenceReader(records.evidence, records.blobs),
  })
}

/** The summary of one screen on stdout. */
export async function printSummary(
  result: Result,
  knowledge: Knowledge,
  { console, words }: Context,
): Promise<void> {
  const { color, width } = console.out
  const names = namesOf(knowledge)
  await console.write(renderTerminal(result, { language: words.language, color, width, names }))
}
