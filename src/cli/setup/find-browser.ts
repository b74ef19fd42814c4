import type { BrowserFound, BrowserMissing } from "./browser-found.ts"
import { findFont } from "./find-font.ts"
import { type BrowserIdentity, identifyBrowser } from "./identify-browser.ts"
import { type Machine, thisMachine } from "./machine.ts"
import { npmBrowserPackage, unpackedBrowser, unpackedFolder } from "./npm-browser.ts"
import { playwrightBrowser } from "./playwright-browser.ts"
import { words } from "./set-up-words.ts"
import { isExecutable, systemBrowsers } from "./system-browsers.ts"

/** WebGL without a graphics card, as a visitor's browser has it; the small browser has it off by itself. */
const npmBrowserArgs = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]

/**
 * The browser to visit with: the one asked for, else the machine's, Playwright's or the one from npm.
 * Looks only; `setUp` brings what is missing.
 * @param explicitPath from --browser; GAIBU_BROWSER when absent. Never replaced by another browser
 */
export async function findBrowser(
  explicitPath?: string,
  machine: Machine = thisMachine(),
): Promise<BrowserFound | BrowserMissing> {
  const asked = explicitPath ?? machine.env.GAIBU_BROWSER
  const found = asked ? await explicitBrowser(asked) : await bestBrowser(machine)
  if (!found.ok) return found
  const font = await findFont(machine)
  const env = { ...found.env, ...(font.ok ? font.env : {}) }
  const args = machine.root ? [...found.args, "--no-sandbox"] : found.args
  return { ...found, env, args, font, sandbox: !machine.root }
}

type Candidate = Omit<BrowserFound, "font" | "sandbox">

async function explicitBrowser(path: string): Promise<Candidate | BrowserMissing> {
  if (!isExecutable(path)) return { ok: false, message: words.noSuchBrowser(path) }
  const identity = await identifyBrowser(path)
  if (!identity.ok) return { ok: false, message: words.notABrowser(path, identity.reason) }
  return { ...identity, path, foundBy: "explicit", env: {}, args: [] }
}

async function bestBrowser(machine: Machine): Promise<Candidate | BrowserMissing> {
  for (const path of systemBrowsers(machine)) {
    const identity = await identifyBrowser(path)
    if (identity.ok) return { ...identity, path, foundBy: "system", env: {}, args: [] }
  }
  return (await cachedBrowser()) ?? (await npmBrowser(machine)) ?? { ok: false, message: words.noBrowser }
}

async function cachedBrowser(): Promise<Candidate | undefined> {
  const path = await playwrightBrowser()
  if (path === undefined) return undefined
  const identity = await identifyBrowser(path)
  return identity.ok ? { ...identity, path, foundBy: "playwright-cache", env: {}, args: [] } : undefined
}

async function npmBrowser(machine: Machine): Promise<Candidate | undefined> {
  const shipped = npmBrowserPackage(machine)
  const unpacked = shipped && unpackedBrowser(unpackedFolder(shipped, machine))
  if (unpacked === undefined) return undefined
  const { path } = unpacked
  const env = { LD_LIBRARY_PATH: libraryPath(unpacked.libraries, machine) }
  const bare = await identifyBrowser(path)
  const identity: BrowserIdentity = bare.ok ? bare : await identifyBrowser(path, env)
  if (!identity.ok) return undefined
  return { ...identity, path, foundBy: "npm", env: bare.ok ? {} : env, args: npmBrowserArgs }
}

function libraryPath(libraries: string, machine: Machine): string {
  const others = machine.env.LD_LIBRARY_PATH
  return others ? `${libraries}:${others}` : libraries
}
