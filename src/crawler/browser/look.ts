import type { Params } from "../devtools/protocol.ts"
import type { BrowserToUse, CrawlPlan } from "../plan.ts"

type UserAgentOverride = NonNullable<Params<"Emulation.setUserAgentOverride">>

/** How the browser looks to pages: a Japanese visitor's, not an automated one's. Sizes in CSS pixels. */
export interface Look {
  readonly profile: CrawlPlan["profile"]
  readonly userAgent: string
  readonly acceptLanguages: string
  readonly locale: string
  readonly timezone: string
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly mobile: boolean
  /** Client hints to show instead of the browser's own, where those would not fit the user agent. */
  readonly hints?: UserAgentOverride["userAgentMetadata"]
}

const japanese = { acceptLanguages: "ja,en-US,en", locale: "ja-JP", timezone: "Asia/Tokyo" }
const desktop = { width: 1366, height: 768, scale: 1, mobile: false }
const phone = { width: 412, height: 915, scale: 2.625, mobile: true }

/** The look of one profile with one browser. */
export function lookOf(profile: CrawlPlan["profile"], browser: BrowserToUse): Look {
  const size = profile === "desktop" ? desktop : phone
  const hints = hintsFor(profile, browser)
  return { profile, ...japanese, ...size, userAgent: userAgent(profile, browser), ...(hints && { hints }) }
}

/** As Chromium's reduced user agent: the major version only. */
function userAgent(profile: CrawlPlan["profile"], browser: BrowserToUse): string {
  const chrome = `Chrome/${major(browser)}.0.0.0`
  const engine = "AppleWebKit/537.36 (KHTML, like Gecko)"
  switch (profile) {
    case "desktop":
      return `Mozilla/5.0 (${desktopPlatform()}) ${engine} ${chrome} Safari/537.36`
    case "mobile":
      return `Mozilla/5.0 (Linux; Android 10; K) ${engine} ${chrome} Mobile Safari/537.36`
    case "android-webview":
      return `Mozilla/5.0 (Linux; Android 10; K; wv) ${engine} Version/4.0 ${chrome} Mobile Safari/537.36`
    case "ios-webview":
      return "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
  }
}

function desktopPlatform(): string {
  if (process.platform === "win32") return "Windows NT 10.0; Win64; x64"
  return process.platform === "darwin" ? "Macintosh; Intel Mac OS X 10_15_7" : "X11; Linux x86_64"
}

/** A full browser on its own desktop shows the right hints by itself; the small one calls itself headless. */
function hintsFor(profile: CrawlPlan["profile"], browser: BrowserToUse): Look["hints"] | undefined {
  if (profile === "desktop" && browser.kind === "full") return undefined
  const mobile = profile !== "desktop"
  const version = major(browser)
  return {
    brands: [
      { brand: "Chromium", version },
      { brand: profile === "android-webview" ? "Android WebView" : "Google Chrome", version },
      { brand: "Not:A-Brand", version: "8" },
    ],
    fullVersion: browser.version,
    platform: mobile ? "Android" : "Linux",
    platformVersion: mobile ? "10.0.0" : "",
    architecture: mobile ? "" : "x86",
    model: mobile ? "K" : "",
    mobile,
  }
}

function major(browser: BrowserToUse): string {
  return /\d+/.exec(browser.version)?.[0] ?? "0"
}
