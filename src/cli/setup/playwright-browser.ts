import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { runProgram } from "./run-program.ts"

/** The Chromium in Playwright's own cache, when somebody had it downloaded. */
export async function playwrightBrowser(): Promise<string | undefined> {
  // Loaded late: the command line is quicker without it when a browser is on the machine.
  const { chromium } = await import("playwright")
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** Downloads Playwright's Chromium; offline this fails within seconds. */
export async function downloadPlaywrightBrowser(): Promise<boolean> {
  return (await playwright("install", "chromium")).code === 0
}

/** Installs, as root, the system libraries that Playwright's Chromium needs. */
export async function installPlaywrightLibraries(): Promise<boolean> {
  return (await playwright("install-deps", "chromium")).code === 0
}

function playwright(...args: readonly string[]) {
  const folder = dirname(createRequire(import.meta.url).resolve("playwright/package.json"))
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000", ...process.env }
  return runProgram(process.execPath, [join(folder, "cli.js"), ...args], { env })
}
