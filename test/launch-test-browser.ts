import { type Browser, chromium } from "playwright"
import { testBrowser } from "./crawler/test-browser.ts"

/** The browser a scan would use on this machine, driven by the test itself. */
export function launchTestBrowser(): Promise<Browser> {
  const { path, args, env } = testBrowser()
  return chromium.launch({ executablePath: path, args: [...args], env: { ...process.env, ...env } })
}
