import { stat } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { Result } from "../../analyzers/result.ts"
import type { Settings } from "../../config/settings.ts"
import type { Context } from "../context.ts"
import { reportFolders } from "../scan/folder-names.ts"
import { readRecord } from "../scan/read-record.ts"
import { savedScanFor } from "../scan/saved-scan-for.ts"
import { withStore } from "../with-store.ts"

/** A result and the folder that what is made from it goes to: `--out`, else where its report is. */
export interface PlacedResult {
  readonly result: Result
  readonly folder: string
}

/** The result of a report's folder or file, else of the store. A folder needs no more in it than `report.json`. */
export async function savedResult(
  given: string | undefined,
  settings: Settings,
  context: Context,
): Promise<PlacedResult> {
  const file = given === undefined ? undefined : await reportFile(resolve(context.folder, given))
  if (file === undefined) return storedResult(given, settings, context)
  const { out } = settings
  const folder = out === undefined ? dirname(file) : resolve(context.folder, out)
  return { result: await readRecord(file, Result), folder }
}

/** Undefined where there is no such folder or file. */
async function reportFile(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return undefined
  if (found.isFile() && basename(path) !== "evidence.json") return path
  const folder = found.isDirectory() ? path : dirname(path)
  return join(basename(folder) === "evidence" ? dirname(folder) : folder, "report.json")
}

function storedResult(
  given: string | undefined,
  settings: Settings,
  context: Context,
): Promise<PlacedResult> {
  return withStore(settings, context, async (store) => {
    const { scan, folder } = await savedScanFor(given, { settings, store, context })
    const result = await scan.result()
    const { url } = result.target
    const [usual] = reportFolders([url], { folder: context.folder, out: undefined, now: new Date() })
    return { result, folder: folder ?? usual ?? context.folder }
  })
}
