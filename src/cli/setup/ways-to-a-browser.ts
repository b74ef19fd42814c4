import { aptInstall, hasApt, hasChromiumPackage } from "./apt.ts"
import { identifyBrowser } from "./identify-browser.ts"
import type { Machine } from "./machine.ts"
import { npmBrowserPackage, unpackedFolder } from "./npm-browser.ts"
import {
  downloadPlaywrightBrowser,
  installPlaywrightLibraries,
  playwrightBrowser,
} from "./playwright-browser.ts"
import { words } from "./set-up-words.ts"
import { unpackNpmBrowser } from "./unpack-npm-browser.ts"
import type { Say, Way } from "./way.ts"

/** Best first: a whole and recent browser before a small one. */
export const waysToABrowser: readonly Way[] = [
  { reach: "machine", go: fromPlaywright },
  { reach: "machine", go: fromDebian },
  { reach: "own-cache", go: fromNpm },
]

async function fromPlaywright(machine: Machine, say: Say): Promise<void> {
  say(words.downloadingBrowser)
  if (!(await downloadPlaywrightBrowser())) return
  const path = await playwrightBrowser()
  if (path === undefined || (await identifyBrowser(path)).ok || !hasApt(machine)) return
  say(words.installingLibraries)
  await installPlaywrightLibraries()
}

async function fromDebian(machine: Machine, say: Say): Promise<void> {
  if (!hasChromiumPackage(machine)) return
  say(words.installingChromium)
  await aptInstall("chromium", "fonts-noto-cjk")
}

async function fromNpm(machine: Machine, say: Say): Promise<void> {
  const shipped = npmBrowserPackage(machine)
  if (shipped === undefined) return
  say(words.unpackingBrowser)
  await unpackNpmBrowser(shipped, unpackedFolder(shipped, machine))
}
