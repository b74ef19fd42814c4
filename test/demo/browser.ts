import { type Browser, type BrowserContext, chromium } from "playwright"

/** What a browser needs to reach sites served on loopback and nothing else. */
export interface Reachable {
  readonly hostResolverRules: string
  readonly spki: string
}

/** The browser under `GAIBU_BROWSER`, else Debian's Chromium. */
export function launchFor(sites: Reachable): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.GAIBU_BROWSER ?? "/usr/bin/chromium",
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
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
