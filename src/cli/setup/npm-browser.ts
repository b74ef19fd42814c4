import { existsSync, readFileSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { z } from "zod"
import { cacheFolder, type Machine } from "./machine.ts"

/** The Chromium that a dependency carries compressed. */
export interface NpmBrowserPackage {
  readonly version: string
  /** Holds chromium.br, al2023.tar.br (libraries) and swiftshader.tar.br (WebGL). */
  readonly folder: string
}

export interface UnpackedBrowser {
  readonly path: string
  /** Libraries for machines that have no NSS of their own. */
  readonly libraries: string
  readonly size: number
  readonly sha256: string
}

/** Written last, when all files lie in place. */
export const receiptName = "unpacked.json"
export const browserName = "headless_shell"
export const receiptSchema = z.object({ size: z.number(), sha256: z.string() })

export function npmBrowserPackage(machine: Machine): NpmBrowserPackage | undefined {
  if (machine.platform !== "linux" || machine.arch !== "x64") return undefined
  const require = createRequire(import.meta.url)
  try {
    const folder = join(dirname(require.resolve("@sparticuz/chromium")), "..")
    const { version } = z.object({ version: z.string() }).parse(require(join(folder, "package.json")))
    return { version, folder: join(folder, "bin") }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined
    throw error
  }
}

/** Where this version's browser lies once unpacked. */
export function unpackedFolder(browser: NpmBrowserPackage, machine: Machine): string {
  return join(cacheFolder(machine), `chromium-${browser.version}`)
}

/** The unpacked browser, when it is there whole. */
export function unpackedBrowser(folder: string): UnpackedBrowser | undefined {
  const path = join(folder, browserName)
  if (!existsSync(path) || !existsSync(join(folder, receiptName))) return undefined
  const receipt = receiptSchema.parse(JSON.parse(readFileSync(join(folder, receiptName), "utf8")))
  if (statSync(path).size !== receipt.size) return undefined
  return { path, libraries: join(folder, "lib"), ...receipt }
}
