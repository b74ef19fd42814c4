import { readFile, realpath } from "node:fs/promises"
import { join, sep } from "node:path"
import type { Settings } from "../../config/settings.ts"
import { settingsOfSchedule } from "../../config/settings-of-schedule.ts"
import { noEvidence } from "../../reports/evidence-reader.ts"
import { type ReportFile, whole } from "../../reports/report-format.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import type { Context } from "../context.ts"
import { knowledgeFor, namesOf } from "../knowledge-for.ts"
import { reasonOf } from "../known-failure.ts"
import { evidenceReader } from "../scan/evidence-files.ts"
import { blobsOf } from "../scan/saved-scan.ts"
import { reportFolder } from "../schedules/run-waiting.ts"
import { remembering } from "./remembering.ts"

/** Reports made from the store that are kept at hand, since one with its pictures is large, and for how long in ms. */
const KEPT = 3
const FOR = 600_000

interface Sources {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
}

/** A file of a scan's report by its path inside the report; undefined where there is none. */
export type ReportFiles = (scan: ScanRecord, path: string) => Promise<string | Uint8Array | undefined>

/**
 * The reports of scans: from the folder each was written to, or made anew from the store where there is none, as of
 * scans other machines made. Rejects with a `StoreFailure`, `no-record` where nothing was judged.
 */
export function reportFiles(sources: Sources): ReportFiles {
  const made = remembering<readonly ReportFile[]>(KEPT, FOR)
  return async (scan, path) => {
    const folder = folderOf(scan, sources)
    if ((await fileIn(folder, "index.html")) !== undefined) return fileIn(folder, path)
    const report = made(`${scan.id} ${scan.attempt} ${scan.state}`, () => madeFromStore(scan.id, sources))
    return (await report).find((file) => file.path === path)?.contents
  }
}

function folderOf(scan: ScanRecord, { settings, context }: Sources): string {
  const schedule = settings.schedules.find(({ name }) => name === scan.schedule)
  const own = schedule === undefined ? settings : settingsOfSchedule(settings, schedule)
  return reportFolder(scan, own, context.folder)
}

/** Links that lead out of the folder lead nowhere. */
async function fileIn(folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const [inside, file] = [await realpath(folder), await realpath(join(folder, path))]
    return file.startsWith(inside + sep) ? await readFile(file) : undefined
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "ENAMETOOLONG"].includes(reasonOf(error))) return undefined
    throw error
  }
}

async function madeFromStore(
  id: string,
  { settings, store, context }: Sources,
): Promise<readonly ReportFile[]> {
  const result = await store.result(id)
  const { loadRules, loadFormat } = context.stages
  const rules = await loadRules()
  const inputs = {
    result,
    reader: await readerOf(id, store),
    language: settings.lang,
    names: namesOf(await knowledgeFor(context)),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, rule.title])),
    failOn: settings.failOn,
  }
  const [html, json] = await Promise.all([loadFormat("html"), loadFormat("json")])
  const files = await Promise.all([html.render({ ...inputs, others: [json.opens] }), json.render(inputs)])
  return files.flat().map(whole)
}

/** Evidence is let go of before results: the report then has no pictures. */
async function readerOf(id: string, store: Store) {
  try {
    return evidenceReader(await store.evidence(id), blobsOf(store))
  } catch (error) {
    if (error instanceof StoreFailure && error.code === "no-record") return noEvidence
    throw error
  }
}
