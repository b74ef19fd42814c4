import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { z } from "zod"
import { Result } from "../../analyzers/result.ts"
import { Evidence } from "../../crawler/evidence.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import type { SavedScan } from "./saved-scan.ts"

/** The scan in a report's folder, its `evidence/` folder, or the `evidence.json` there. */
export async function folderScan(path: string, isFolder: boolean): Promise<SavedScan> {
  const inner = isFolder ? path : dirname(path)
  const folder = basename(inner) === "evidence" ? dirname(inner) : inner
  const file = isFolder ? join(folder, "evidence", "evidence.json") : path
  const evidence = await record(file, Evidence)
  return {
    id: evidence.id,
    evidence: async () => evidence,
    result: () => record(join(folder, "report.json"), Result),
    blobs: await pictures(join(folder, "evidence")),
    folder,
  }
}

async function record<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new KnownFailure(EXIT.store, "noRecordFile", { path: file, why: reasonOf(error) })
  })
  const parsed = schema.safeParse(jsonIn(text))
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join(".") ?? ""
  throw new KnownFailure(EXIT.store, "badRecordFile", { path: file, why: where === "" ? "JSON" : where })
}

/** Text that is no JSON fits no schema. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
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
