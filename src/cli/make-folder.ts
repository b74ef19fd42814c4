import { access, mkdir } from "node:fs/promises"
import { dirname } from "node:path"

/**
 * Makes a folder and what is missing above it; resolves with the outermost that was made, undefined when it was
 * there. (Node's own recursive `mkdir` never ends below `/proc`.)
 */
export async function makeFolder(path: string, mode = 0o777): Promise<string | undefined> {
  const missing: string[] = []
  for (let folder = path; !(await exists(folder)); folder = dirname(folder)) missing.unshift(folder)
  for (const folder of missing) await makeOne(folder, mode)
  return missing[0]
}

/** Somebody else may make it meanwhile. */
async function makeOne(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode })
  } catch (error) {
    if (!(await exists(folder))) throw error
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
