import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** A checkout whose command line is the given text, with the real launcher and packages. */
export function checkoutWith(main: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gaibu-bin-")))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true })
  cpSync(join(root, "package.json"), join(folder, "package.json"))
  cpSync(join(root, "package-lock.json"), join(folder, "package-lock.json"))
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
  mkdirSync(join(folder, "src", "cli"), { recursive: true })
  writeFileSync(join(folder, "src", "cli", "main.ts"), main)
  return folder
}

/** The launcher, made to believe that the Node it runs on is old. */
export const asOldNode = [
  "--import",
  `data:text/javascript,${encodeURIComponent(
    `if (process.env.GAIBU__RELAUNCHED !== "1") Object.defineProperty(process.versions, "node", { value: "20.20.2" })`,
  )}`,
]
