import { type Browser, type BrowserContext, chromium } from "playwright"
import { findBrowser } from "../../src/cli/setup/find-browser.ts"

/** What a browser needs to reach sites served on loopback and nothing else. */
export interface Reachable {
  readonly hostResolverRules: string
  readonly spki: string
}

/** The browser a scan would use on this machine. */
export async function launchFor(sites: Reachable): Promise<Browser> {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.message.en)
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    args: [
      ...found.args,
      "--disable-background-networking",
      `--host-resolver-rules=${sites.hostResolverRules}`,
      `--ignore-certificate-errors-spki-list=${sites.spki}`,
    ],
  })
}

/** A visitor with an empty profile. */
export function visitor(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
  })
}
