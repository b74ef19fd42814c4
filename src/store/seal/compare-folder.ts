import { join } from "node:path"
import { type FolderFile, folderFiles, holds } from "./folder-files.ts"
import { isOfSeal, type Manifest, type SealedFile } from "./manifest.ts"

/** How a folder differs from what was sealed. `to`: where the same contents were found instead. */
export interface FileFault {
  readonly kind: "changed" | "missing" | "added" | "moved" | "not-a-file" | "unreadable"
  readonly path: string
  readonly to?: string
}

/** Everything in the folder that the manifest does not say, and the other way round; in the order of paths. */
export async function compareFolder(folder: string, { files }: Manifest): Promise<readonly FileFault[]> {
  const found = new Map((await folderFiles(folder)).map((file) => [file.path, file]))
  const sealed = new Map(files.map((file) => [file.path, file]))
  const faults: FileFault[] = []
  for (const file of files) {
    const there = found.get(file.path)
    const fault = there ? await contentFault(folder, there, file) : "missing"
    if (fault !== undefined) faults.push({ kind: fault, path: file.path })
  }
  const added = [...found.values()].filter(({ path }) => !sealed.has(path) && !isOfSeal(path))
  const more = added.map(
    ({ path, isRegular }): FileFault => ({ kind: isRegular ? "added" : "not-a-file", path }),
  )
  const all = await withMoves([...faults, ...more], folder, sealed)
  return all.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function contentFault(
  folder: string,
  { path, isRegular }: FolderFile,
  file: SealedFile,
): Promise<FileFault["kind"] | undefined> {
  if (!isRegular) return "not-a-file"
  try {
    return (await holds(join(folder, path), file)) ? undefined : "changed"
  } catch {
    return "unreadable" // permissions, or it was taken away while we looked: it was not seen to be whole
  }
}

/** A missing file whose contents stand under another name was moved there. */
async function withMoves(
  faults: readonly FileFault[],
  folder: string,
  sealed: ReadonlyMap<string, SealedFile>,
): Promise<readonly FileFault[]> {
  const moves = new Map<string, string>()
  const free = new Set(faults.filter(({ kind }) => kind === "added").map(({ path }) => path))
  for (const { kind, path } of faults) {
    const file = kind === "missing" ? sealed.get(path) : undefined
    const to = file && (await placeOf(file, folder, free))
    if (to === undefined) continue
    moves.set(path, to)
    free.delete(to)
  }
  const taken = new Set(moves.values())
  return faults.flatMap((fault) => {
    const to = moves.get(fault.path)
    if (to !== undefined) return [{ kind: "moved", path: fault.path, to } as const]
    return fault.kind === "added" && taken.has(fault.path) ? [] : [fault]
  })
}

async function placeOf(
  file: SealedFile,
  folder: string,
  candidates: ReadonlySet<string>,
): Promise<string | undefined> {
  for (const path of candidates) if (await holds(join(folder, path), file).catch(() => false)) return path
  return undefined
}
