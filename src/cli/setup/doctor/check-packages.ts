import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { z } from "zod"

export interface PackagesCheck {
  readonly subject: "packages"
  readonly ok: boolean
  readonly gaibu: string
  readonly missing: readonly string[]
}

const packageSchema = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })

/** Whether all that the program depends on can be loaded. */
export function checkPackages(): PackagesCheck {
  const file = new URL("../../../../package.json", import.meta.url)
  const { version, dependencies } = packageSchema.parse(JSON.parse(readFileSync(file, "utf8")))
  const missing = Object.keys(dependencies).filter((name) => !isInstalled(name))
  return { subject: "packages", ok: missing.length === 0, gaibu: version, missing }
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error) return error.code !== "MODULE_NOT_FOUND"
    throw error
  }
}
