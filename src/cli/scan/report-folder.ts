import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { isWhole, type MadeFile } from "../../reports/report-format.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import { makeFolder } from "../make-folder.ts"

type Files = Iterable<MadeFile> | AsyncIterable<MadeFile>

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
export function writeFolder(path: string, files: Files): Promise<void> {
  return intoFolder(path, (write) => write(files))
}

/** The same for files that are not all known from the start: what `work` writes is put into place when it ends. */
export function intoFolder<T>(
  path: string,
  work: (write: (files: Files) => Promise<void>) => Promise<T>,
): Promise<T> {
  return named(path, async () => {
    await makeFolder(path)
    const whole = await staging(path)
    try {
      const done = await work(async (files) => {
        for await (const file of files) await writeInto(whole, file)
      })
      for (const name of await readdir(whole)) await putInPlace(whole, path, name)
      return done
    } finally {
      await rm(whole, { recursive: true, force: true })
    }
  })
}

function staging(path: string): Promise<string> {
  return mkdtemp(join(path, ".gaibu-partial-"))
}

async function writeInto(folder: string, file: MadeFile): Promise<void> {
  const path = join(folder, file.path)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, isWhole(file) ? file.contents : blocksOf(file.contents), { flush: true })
}

const blockLength = 1 << 20

/** Pieces put together to so many characters at least: each block is a call of its own. */
function* blocksOf(pieces: Iterable<string>): Generator<string, undefined> {
  let block = ""
  for (const piece of pieces) {
    block += piece
    if (block.length < blockLength) continue
    yield block
    block = ""
  }
  yield block
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

async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // What was thrown while a file was being made is no word of the operating system.
    if (!(error instanceof Error && "code" in error)) throw error
    throw new KnownFailure(EXIT.usage, "outUnwritable", { path, why: reasonOf(error) })
  }
}
