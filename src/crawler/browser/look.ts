import type { Params } from "../devtools/protocol.ts"
import type { BrowserToUse, CrawlPlan, WebViewPlan } from "../plan.ts"

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
  readonly touchPoints: number
  /** Client hints to show instead of the browser's own, where those would not fit the user agent; `none` at all. */
  readonly hints?: UserAgentOverride["userAgentMetadata"] | "none"
}

const japanese = { acceptLanguages: "ja,en-US,en", locale: "ja-JP", timezone: "Asia/Tokyo" }
const desktop = { width: 1366, height: 768, scale: 1, mobile: false, touchPoints: 0 }
const phone = { width: 412, height: 915, scale: 2.625, mobile: true, touchPoints: 5 }

/** Whom a browser is to look like. */
export type Looking = Pick<CrawlPlan, "profile" | "webView">

/** The look of one profile with one browser. */
export function lookOf({ profile, webView }: Looking, browser: BrowserToUse): Look {
  if (webView) return lookOfWebView(webView, profile, browser)
  const size = profile === "desktop" ? desktop : phone
  const hints = hintsFor(profile, browser)
  return { profile, ...japanese, ...size, userAgent: userAgent(profile, browser), ...(hints && { hints }) }
}

function lookOfWebView(webView: WebViewPlan, profile: CrawlPlan["profile"], browser: BrowserToUse): Look {
  const { userAgent: given, clientHints, screen } = webView
  const userAgent = given.replaceAll("{major}", major(browser)).replaceAll("{version}", browser.version)
  const hints = clientHints ? hintsOf(clientHints, browser) : "none"
  return { profile, ...japanese, ...screen, mobile: true, userAgent, hints }
}

/** As Chromium's reduced user agent: the major version only. */
function userAgent(profile: CrawlPlan["profile"], browser: BrowserToUse): string {
  const platform = profile === "desktop" ? desktopPlatform() : "Linux; Android 10; K"
  const mobile = profile === "desktop" ? "" : "Mobile "
  return `Mozilla/5.0 (${platform}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major(browser)}.0.0.0 ${mobile}Safari/537.36`
}

function desktopPlatform(): string {
  if (process.platform === "win32") return "Windows NT 10.0; Win64; x64"
  return process.platform === "darwin" ? "Macintosh; Intel Mac OS X 10_15_7" : "X11; Linux x86_64"
}

/** A full browser on its own desktop shows the right hints by itself; the small one calls itself headless. */
function hintsFor(profile: CrawlPlan["profile"], browser: BrowserToUse): Look["hints"] {
  if (profile === "desktop" && browser.kind === "full") return undefined
  const brand = "Google Chrome"
  if (profile !== "desktop")
    return hintsOf(
      { brand, platform: "Android", platformVersion: "10.0.0", model: "K", mobile: true },
      browser,
    )
  return {
    ...hintsOf({ brand, platform: "Linux", platformVersion: "", model: "", mobile: false }, browser),
    architecture: "x86",
  }
}

type Metadata = NonNullable<UserAgentOverride["userAgentMetadata"]>

function hintsOf(
  { brand, ...hints }: NonNullable<WebViewPlan["clientHints"]>,
  browser: BrowserToUse,
): Metadata {
  const version = major(browser)
  return {
    brands: [
      { brand: "Chromium", version },
      { brand, version },
      { brand: "Not:A-Brand", version: "8" },
    ],
    fullVersion: browser.version,
    architecture: "",
    ...hints,
  }
}

function major(browser: BrowserToUse): string {
  return /\d+/.exec(browser.version)?.[0] ?? "0"
}
