import { type Browser, chromium } from "playwright"
import type { BrowserFound } from "../browser-found.ts"

export type LaunchCheck =
  | {
      readonly subject: "launch"
      readonly ok: boolean
      readonly version: string
      /** Whether two Japanese characters came out as two different pictures, neither of them empty. */
      readonly drawsJapanese: boolean
    }
  | {
      readonly subject: "launch"
      readonly ok: false
      readonly cause: "no-sandbox" | "other"
      readonly reason: string
    }

/** Starts the browser as a scan does and draws Japanese in it. */
export async function checkLaunch(found: BrowserFound): Promise<LaunchCheck> {
  try {
    const browser = await launch(found)
    try {
      const drawsJapanese = await draws(browser)
      return { subject: "launch", ok: drawsJapanese, version: browser.version(), drawsJapanese }
    } finally {
      await browser.close()
    }
  } catch (error) {
    return { subject: "launch", ok: false, ...whyNot(error instanceof Error ? error.message : String(error)) }
  }
}

function launch({ path, args, env }: BrowserFound): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [...args],
    env: { ...process.env, ...env },
    chromiumSandbox: true, // `args` switch it off where it cannot be
    timeout: 30_000,
  })
}

async function draws(browser: Browser): Promise<boolean> {
  const page = await browser.newPage()
  const pictures: unknown = await page.evaluate(`["外", "送", " "].map((character) => {
    const canvas = document.createElement("canvas")
    const pen = canvas.getContext("2d")
    pen.font = "48px sans-serif"
    pen.fillText(character, 10, 60)
    return canvas.toDataURL()
  })`)
  // A font without the characters draws the same box for both, or nothing.
  return Array.isArray(pictures) && new Set(pictures).size === pictures.length
}

/** The kernel may refuse what the sandbox is made of; the browser's own line says so. */
function whyNot(message: string) {
  const cause = /No usable sandbox|Failed to move to new namespace/.test(message) ? "no-sandbox" : "other"
  return { cause, reason: message.split("\n")[0] ?? message } as const
}
