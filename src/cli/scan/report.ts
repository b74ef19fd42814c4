import type { KeyObject } from "node:crypto"
import type { Result } from "../../analyzers/result.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Settings } from "../../config/settings.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import {
  type MadeFile,
  type ReportFile,
  type ReportFormat,
  type ReportInputs,
  whole,
} from "../../reports/report-format.ts"
import { renderTerminal } from "../../reports/terminal/render-terminal.ts"
import { isOfRecord } from "../../store/seal/manifest.ts"
import type { Context } from "../context.ts"
import { namesOf } from "../knowledge-for.ts"
import { evidenceFiles, evidenceReader } from "./evidence-files.ts"
import type { Blobs } from "./saved-scan.ts"
import { sealFor } from "./seal-for.ts"
import { checkSealed, recordDigestWith, type SealDigests, writeSealed } from "./sealed-folder.ts"

/** What reporting needs beside the records. */
export interface Reporting {
  readonly settings: Settings
  readonly knowledge: Knowledge
  readonly context: Context
  /** Set where the report is to be signed. */
  readonly key?: KeyObject | undefined
}

/** The two records of one scan and its binaries. */
export interface Records {
  readonly evidence: Evidence
  readonly result: Result
  readonly blobs: Blobs
}

/** Writes the report's folder: the formats asked for, and the evidence they rest on, all under one seal. */
export async function writeReport(
  records: Records,
  folder: string,
  reporting: Reporting,
): Promise<SealDigests> {
  return writeWith(await evidenceFiles(records.evidence, records.blobs), records, { ...reporting, folder })
}

/** Writes the formats asked for beside their own evidence. Rejects where the record is not what was sealed. */
export async function writeFormats(
  records: Records,
  folder: string,
  reporting: Reporting,
): Promise<SealDigests> {
  await checkSealed(folder)
  return writeWith([], records, { ...reporting, folder })
}

/** The result first: the other formats show the digest of the record it is part of. */
async function writeWith(
  evidence: readonly ReportFile[],
  records: Records,
  { folder, ...reporting }: Reporting & { readonly folder: string },
): Promise<SealDigests> {
  const inputs = await inputsOf(records, reporting)
  const asked = [...new Set(reporting.settings.format)]
  const formats = await Promise.all(asked.map(reporting.context.stages.loadFormat))
  const [ofRecord, made] = [
    formats.filter(({ opens }) => isOfRecord(opens)),
    formats.filter(({ opens }) => !isOfRecord(opens)),
  ]
  const result = (await rendered(ofRecord, inputs)).map(whole)
  const record = await recordDigestWith(folder, [...evidence, ...result])
  const others = formats.filter((format) => format.opens !== "index.html").map(({ opens }) => opens)
  const files = await rendered(made, { ...inputs, record, others })
  return writeSealed(folder, [...evidence, ...result, ...files], sealFor(records.evidence.id, reporting))
}

const rendered = async (
  formats: readonly ReportFormat[],
  inputs: ReportInputs,
): Promise<readonly MadeFile[]> => (await Promise.all(formats.map(({ render }) => render(inputs)))).flat()

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
