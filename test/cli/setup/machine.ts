import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import { type Machine, thisMachine } from "../../../src/cli/setup/machine.ts"

/** A folder that only the test knows, gone after it. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gaibu-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** This machine as seen by a user whose home is empty and whose programs lie in the given folders. */
export function machineWith(folders: readonly string[], changes: Partial<Machine> = {}): Machine {
  const home = emptyFolder()
  const env = { PATH: folders.join(":"), HOME: home, XDG_CACHE_HOME: join(home, "cache") }
  return { ...thisMachine(), home, env, browserPlaces: [], ...changes }
}

/** A program of the given name and shell text. */
export function program(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  return path
}
