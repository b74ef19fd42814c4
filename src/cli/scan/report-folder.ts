import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { PiecedFile, ReportFile } from "../../reports/report-format.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import { makeFolder } from "../make-folder.ts"

type Files = Iterable<ReportFile> | AsyncIterable<ReportFile | PiecedFile>

/** They hold raw values of the visits; reports are for passing on. */
const PRIVATE: readonly string[] = ["evidence", "har"]

/**
 * Finds out whether a report can be written to `path`, before anything is observed. Leaves nothing behind. Rejects
 * with a `KnownFailure`.
 */
export async function checkWritable(path: string): Promise<void> {
  await named(path, async () => {
    const made = await makeFolder(path)
    await rm(await staging(path), { recursive: true })
    if (made !== undefined) await removeEmpty(path, dirname(made))
  })
}

/**
 * Writes files into `path`, all or none of each top-level name: they are made whole beside it and then put into
 * place, what stood there before under the same names is replaced. `private` names are readable for the owner only.
 * Files that are made as they are asked for are written one after the other.
 */
export async function writeFolder(path: string, files: Files): Promise<void> {
  await named(path, async () => {
    await makeFolder(path)
    const whole = await staging(path)
    try {
      for await (const file of files) await writeInto(whole, file)
      for (const name of await readdir(whole)) await putInPlace(whole, path, name)
    } finally {
      await rm(whole, { recursive: true, force: true })
    }
  })
}

function staging(path: string): Promise<string> {
  return mkdtemp(join(path, ".gaibu-partial-"))
}

async function writeInto(folder: string, { path, contents }: ReportFile | PiecedFile): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, contents, { flush: true })
}

/** A folder cannot be renamed over another that is not empty: the old one is moved into the staging folder first. */
async function putInPlace(whole: string, path: string, name: string): Promise<void> {
  const old = join(whole, `.old-${name}`)
  await rename(join(path, name), old).catch((error: unknown) => {
    if (reasonOf(error) !== "ENOENT") throw error
  })
  if (PRIVATE.includes(name)) await chmod(join(whole, name), 0o700)
  await rename(join(whole, name), join(path, name))
}

async function removeEmpty(path: string, stop: string): Promise<void> {
  for (let folder = path; folder !== stop; folder = dirname(folder)) await rmdir(folder)
}

async function named(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    // What was thrown while a file was being made is no word of the operating system.
    if (!(error instanceof Error && "code" in error)) throw error
    throw new KnownFailure(EXIT.usage, "outUnwritable", { path, why: reasonOf(error) })
  }
}
