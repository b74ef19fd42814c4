import { rmSync } from "node:fs"
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { cleanUpAfterKill } from "./after-kill.ts"

const prefix = "gaibu-browser-"
const open = new Set<string>()
let watching = false

/**
 * A folder only this user can read, for one browser's profile. Removed with `remove`, when this process exits, or,
 * if it was killed, by a process that waits for that (and else by the next one that makes a folder).
 */
export async function makeTempFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  if (!watching) {
    watching = true
    process.on("exit", () => open.forEach(removeNow))
    cleanUpAfterKill(join(tmpdir(), `${prefix}${process.pid}-`))
    await removeLeftBehind()
  }
  const path = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  open.add(path)
  const remove = async () => {
    // The browser may still be writing its last files while it ends.
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    open.delete(path)
  }
  return { path, remove }
}

function removeNow(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}

async function removeLeftBehind(): Promise<void> {
  const names = await readdir(tmpdir())
  const left = names.filter((name) => name.startsWith(prefix) && !isRunning(processOf(name)))
  // Another user's folder cannot be removed and is none of ours.
  await Promise.allSettled(left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })))
}

function processOf(name: string): number {
  return Number.parseInt(name.slice(prefix.length), 10)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}
