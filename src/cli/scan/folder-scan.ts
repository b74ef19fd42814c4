import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { Result } from "../../analyzers/result.ts"
import { Evidence } from "../../crawler/evidence.ts"
import { reasonOf } from "../known-failure.ts"
import { readRecord } from "./read-record.ts"
import type { SavedScan } from "./saved-scan.ts"

/** The scan in a report's folder, its `evidence/` folder, or the `evidence.json` there. */
export async function folderScan(path: string, isFolder: boolean): Promise<SavedScan> {
  const inner = isFolder ? path : dirname(path)
  const folder = basename(inner) === "evidence" ? dirname(inner) : inner
  const file = isFolder ? join(folder, "evidence", "evidence.json") : path
  const evidence = await readRecord(file, Evidence)
  return {
    id: evidence.id,
    evidence: async () => evidence,
    result: () => readRecord(join(folder, "report.json"), Result),
    blobs: await pictures(join(folder, "evidence")),
    folder,
  }
}

/** Found by what they contain, not by what they are called. */
async function pictures(folder: string): Promise<SavedScan["blobs"]> {
  const files = (
    await Promise.all(["screenshots", "netlog"].map((name) => filesIn(join(folder, name))))
  ).flat()
  const byDigest = new Map<string, Uint8Array>()
  for (const file of files) {
    const bytes = await readFile(file)
    byDigest.set(createHash("sha256").update(bytes).digest("hex"), bytes)
  }
  return async (sha256) => byDigest.get(sha256)
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (reasonOf(error) === "ENOENT") return []
    throw error
  })
  return names.map((name) => join(folder, name))
}
