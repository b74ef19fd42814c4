import { access, constants, stat } from "node:fs/promises"
import { basename, resolve } from "node:path"
import type { RecordedFile } from "../../crawler/recording/read-recording.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** The files given as arguments, each once and found readable. Rejects with a `KnownFailure` that names the file. */
export async function recordedFiles(given: unknown, folder: string): Promise<readonly RecordedFile[]> {
  const paths = (Array.isArray(given) ? given : []).map(String).filter((path) => path !== "")
  if (paths.length === 0) throw new KnownFailure(EXIT.usage, "noRecording")
  const files = new Map(paths.map((path) => [resolve(folder, path), path]))
  for (const [path, asGiven] of files) {
    const why = await unreadableBecause(path)
    if (why !== undefined) throw new KnownFailure(EXIT.usage, "recordingFile", { path: asGiven, why })
  }
  return [...files.keys()].map((path) => ({ path, name: basename(path) }))
}

async function unreadableBecause(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.R_OK)
    return (await stat(path)).isFile() ? undefined : "EISDIR"
  } catch (error) {
    return reasonOf(error)
  }
}
