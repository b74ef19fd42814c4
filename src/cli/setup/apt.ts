import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Machine, programFolders } from "./machine.ts"
import { runProgram } from "./run-program.ts"
import { isExecutable } from "./system-browsers.ts"

/** Whether Debian packages can be installed here without asking anyone. */
export function hasApt(machine: Machine): boolean {
  return machine.root && programFolders(machine).some((folder) => isExecutable(join(folder, "apt-get")))
}

/** Ubuntu's package of that name is only a pointer to the snap, which cannot be used here. */
export function hasChromiumPackage(machine: Machine): boolean {
  return hasApt(machine) && !/^ID="?ubuntu"?$/m.test(osRelease())
}

/** Installs Debian packages; false when they could not be had. */
export async function aptInstall(...packages: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  await runProgram("apt-get", ["update", "-q"], { env }) // an older list may still do
  const options = ["-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
  return (await runProgram("apt-get", ["install", ...options, ...packages], { env })).code === 0
}

function osRelease(): string {
  try {
    return readFileSync("/etc/os-release", "utf8")
  } catch {
    return "" // a system without the file is not Ubuntu
  }
}
