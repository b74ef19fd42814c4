import { createHash } from "node:crypto"
import { constants } from "node:fs"
import { open, readdir } from "node:fs/promises"
import { join } from "node:path"
import type { SealedFile } from "./manifest.ts"

/** Something in a folder: a regular file, or what is none (a link, a device) and is never opened. */
export interface FolderFile {
  readonly path: string
  readonly isRegular: boolean
}

/** Everything below a folder by its path inside, folders themselves left out. Links are named, never followed. */
export async function folderFiles(folder: string, inside = ""): Promise<readonly FolderFile[]> {
  const entries = await readdir(join(folder, inside), { withFileTypes: true })
  const found = await Promise.all(
    entries.map((entry) => {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`
      return entry.isDirectory() ? folderFiles(folder, path) : [{ path, isRegular: entry.isFile() }]
    }),
  )
  return found.flat()
}

/**
 * Whether a file holds exactly what was sealed. A file of another size is not read, a longer one while it is read no
 * further than it may be. Rejects where it cannot be opened.
 */
export async function holds(
  file: string,
  { sha256, size }: Pick<SealedFile, "sha256" | "size">,
): Promise<boolean> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const found = await handle.stat()
    if (!found.isFile() || found.size !== size) return false
    const hash = createHash("sha256")
    for await (const piece of handle.createReadStream({ autoClose: false, end: size })) hash.update(piece)
    return hash.digest("hex") === sha256
  } finally {
    await handle.close()
  }
}
