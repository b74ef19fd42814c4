import type { Result } from "../../analyzers/result.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Settings } from "../../config/settings.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { ReportFile, ReportInputs } from "../../reports/report-format.ts"
import { renderTerminal } from "../../reports/terminal/render-terminal.ts"
import type { Context } from "../context.ts"
import { namesOf } from "../knowledge-for.ts"
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

/** The files of the formats asked for. */
export async function reportFiles(records: Records, reporting: Reporting): Promise<readonly ReportFile[]> {
  const { settings, context } = reporting
  const inputs = await inputsOf(records, reporting)
  const formats = await Promise.all([...new Set(settings.format)].map(context.stages.loadFormat))
  return (await Promise.all(formats.map((format) => format.render(inputs)))).flat()
}

/** Writes the report's folder: the formats asked for, and the evidence they rest on. */
export async function writeReport(records: Records, folder: string, reporting: Reporting): Promise<void> {
  const evidence = await evidenceFiles(records.evidence, records.blobs)
  await writeFolder(folder, [...(await reportFiles(records, reporting)), ...evidence])
}

async function inputsOf(
  { evidence, result, blobs }: Records,
  { settings, knowledge, context }: Reporting,
): Promise<ReportInputs> {
  const rules = await context.stages.loadRules()
  return {
    result,
    reader: evidenceReader(evidence, blobs),
    language: context.words.language,
    names: namesOf(knowledge),
    rules: Object.fromEntries(rules.map(({ id, title }) => [id, title])),
    failOn: settings.failOn,
  }
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
