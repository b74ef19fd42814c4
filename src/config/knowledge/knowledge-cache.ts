import { createHash, randomUUID } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { LoadedKnowledge } from "./loaded-knowledge.ts"

/**
 * Reading some eighty YAML files takes a good part of a second; a kept result a few milliseconds. The name of a kept
 * result is the digest of every byte it was made from, this folder's code included, so it can never be out of date.
 */
export function cacheName(folders: readonly string[], listFile: string): string {
  const hash = createHash("sha256")
  for (const folder of folders) {
    for (const file of filesIn(folder))
      hash.update(`${folder}\0${file}\0`).update(readFileSync(join(folder, file)))
  }
  return `knowledge-${hash.update(readFileSync(listFile)).digest("hex")}.json`
}

/** What was kept under `name`, or undefined when there is nothing whole. */
export function readKept(cacheFolder: string, name: string): LoadedKnowledge | undefined {
  let text: string
  try {
    text = readFileSync(join(cacheFolder, name), "utf8")
  } catch {
    return undefined // Nothing kept yet, or not readable: the files are read instead.
  }
  const [digest, kept] = [text.slice(0, 64), text.slice(65)]
  // The digest in front tells a file that was cut short from a whole one; what is whole was checked before it was kept.
  return digest === sha256(kept) ? (JSON.parse(kept) as LoadedKnowledge) : undefined
}

/** Keeps a result and drops what was kept of other contents. A folder that cannot be written to only costs time. */
export function keep(cacheFolder: string, name: string, loaded: LoadedKnowledge): void {
  const kept = JSON.stringify(loaded)
  const unfinished = join(cacheFolder, `.${name}.${randomUUID()}`)
  try {
    mkdirSync(cacheFolder, { recursive: true, mode: 0o700 })
    writeFileSync(unfinished, `${sha256(kept)}\n${kept}`, { mode: 0o600 })
    renameSync(unfinished, join(cacheFolder, name))
  } catch {
    return // The next run reads the files again.
  }
  for (const other of readdirSync(cacheFolder)) {
    if (/^knowledge-[0-9a-f]{64}\.json$/.test(other) && other !== name)
      rmSync(join(cacheFolder, other), { force: true })
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}
