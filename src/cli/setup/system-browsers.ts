import { accessSync, closeSync, constants, openSync, readSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { type Machine, programFolders } from "./machine.ts"

/** Best first: what most people browse with. */
const programNames = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser",
  "brave",
]

/** Paths of programs that may be a Chromium installed on the machine, best first. */
export function systemBrowsers(machine: Machine): readonly string[] {
  const onPath = programNames.flatMap((name) => programFolders(machine).map((folder) => join(folder, name)))
  const elsewhere = machine.browserPlaces.map((path) => path.replace(/^~/, machine.home))
  return [...onPath, ...elsewhere].filter((path) => isExecutable(path) && !isSnap(path))
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // absent and not executable are the same here: not a program we can start
  }
}

/**
 * A snap sees its own /tmp, so neither its profile nor the log of its network would be where we look.
 * Ubuntu's chromium-browser is a script that hands over to the snap.
 */
function isSnap(path: string): boolean {
  const real = realpathSync(path)
  return real.startsWith("/snap/") || real === "/usr/bin/snap" || /\/snap\/bin\//.test(opening(real))
}

function opening(path: string): string {
  const start = Buffer.alloc(4096)
  const file = openSync(path, "r")
  try {
    const length = readSync(file, start)
    return start.toString("latin1", 0, length)
  } finally {
    closeSync(file)
  }
}
