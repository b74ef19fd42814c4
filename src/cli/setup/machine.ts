import { homedir } from "node:os"
import { delimiter, join } from "node:path"

/** What set-up needs to know of the computer it runs on. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly root: boolean
  readonly home: string
  readonly env: NodeJS.ProcessEnv
  /** Where browsers lie that are not among the programs of the path. */
  readonly browserPlaces: readonly string[]
}

/** `~` is the user's home. */
const browserPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/opt/brave.com/brave/brave"],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"].flatMap((name) => [
    `/Applications/${name}.app/Contents/MacOS/${name}`,
    `~/Applications/${name}.app/Contents/MacOS/${name}`,
  ]),
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    root: process.getuid?.() === 0,
    home: homedir(),
    env: process.env,
    browserPlaces: browserPlaces[process.platform] ?? [],
  }
}

/** Folders in which the machine looks for programs, in its order. */
export function programFolders(machine: Machine): readonly string[] {
  return (machine.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "")
}

/** Our own folder for what is unpacked or generated once per user. */
export function cacheFolder(machine: Machine): string {
  const ofPlatform =
    machine.platform === "darwin" ? join(machine.home, "Library", "Caches") : join(machine.home, ".cache")
  return join(machine.env.XDG_CACHE_HOME || ofPlatform, "gaibu")
}
