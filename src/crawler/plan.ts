import type { Declared } from "../config/declared.ts"
import type { Vocabulary } from "../config/knowledge/vocabulary.ts"
import type { BlobRef, Platform, Ran, RunId, Visit } from "./evidence.ts"
import type { Bridges } from "./page/in-page/offer-bridges.ts"
import type { Secret } from "./without-secrets.ts"

/** The browser to start, as found on this machine. `env` and `args` are what it needs there. */
export interface BrowserToUse {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly kind: "full" | "headless_shell"
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
}

/** One of the settings' own steps; selectors as Playwright reads them. */
export type PageStep =
  | { readonly click: string }
  | { readonly fill: string; readonly value: string }
  | { readonly waitFor: string }

/** How connections are made: everything that changes where a request goes or whom it trusts. */
export interface NetworkPlan {
  /** Chromium's own syntax, for staging and test sites. */
  readonly hostResolverRules?: string
  readonly ignoreHttpsErrors: boolean
  /** Nothing outside the public Internet is asked: for targets that others named. Default: no. */
  readonly publicOnly?: boolean
  /** Addresses taken for ones of the public Internet all the same; for tests only. */
  readonly countedPublic?: readonly string[]
  /** Base64 SHA-256 of public keys to accept; for the bundled demo and tests only. */
  readonly acceptedKeys: readonly string[]
  /** For the visited host alone. */
  readonly headers: readonly (readonly [string, string])[]
  /** For every host. */
  readonly headersEverywhere?: readonly (readonly [string, string])[]
  /** Playwright storage state (cookies, localStorage) as parsed JSON. */
  readonly storageState?: unknown
}

/** What a web view shows its pages of itself; `{major}` in the user agent stands for the browser's version. */
export interface WebViewPlan {
  readonly userAgent: string
  /** Absent where none are sent. */
  readonly clientHints?: {
    readonly brand: string
    readonly platform: string
    readonly platformVersion: string
    readonly model: string
    readonly mobile: boolean
  }
  readonly screen: {
    readonly width: number
    readonly height: number
    readonly scale: number
    readonly touchPoints: number
  }
  readonly thirdPartyCookies: boolean
  /** Interfaces and members of the browser that it has not. */
  readonly absent: readonly string[]
  /** What the app offers to its pages' scripts; stood in for. */
  readonly bridges: Bridges["offered"]
}

/** The app whose web views are crawled, as declared. The plan's `url` is its first screen that is a web view. */
export interface AppPlan {
  readonly id: string
  readonly name: string
  readonly platform: Platform
  readonly firstScreen?: string
  /** Taps of the app's own, where declared, from its first screen. */
  readonly screens: readonly { readonly url: string; readonly taps?: number; readonly label?: string }[]
}

/** What to crawl. Times in milliseconds. */
export interface CrawlPlan {
  readonly id: string
  readonly url: string
  readonly declared: Declared
  /** `fresh` is always made; `auto` is what the site makes possible. */
  readonly runs: readonly (RunId | "auto")[]
  readonly repeat: number
  /** The most further pages opened after a choice; 0: the start page alone. Default: 5. */
  readonly choicePages?: number
  /** How long a banner that comes late is waited for, in ms. Default: 7000. */
  readonly bannerWaitMs?: number
  /** Further same-site pages: how many to choose, or which paths. */
  readonly pages: number | readonly string[]
  readonly steps: readonly PageStep[]
  /** The operator's own opt-out, as declared. */
  readonly optOut?: { readonly steps: readonly PageStep[] }
  readonly profile: "desktop" | "mobile" | "android-webview" | "ios-webview"
  /** How the web view of a profile of that kind looks. */
  readonly webView?: WebViewPlan
  readonly app?: AppPlan
  readonly network: NetworkPlan
  /** A notice declared by address or file, beside those found. */
  readonly notice?: string
  readonly simulatedLeave: boolean
  /** Type unique values into form fields, without submitting them. Default: no. */
  readonly canaries?: boolean
  /** Look whether the links of the notices answer. Default: no. */
  readonly linkChecks?: boolean
  readonly timeoutMs: number
  readonly concurrency: number
  /** Least time between opening two pages of one host. Default: none. */
  readonly paceMs?: number
  readonly browser: BrowserToUse
  readonly vocabulary: Vocabulary
  /** The operator's secrets, to be replaced by their tokens wherever they would be kept. */
  readonly secrets: readonly Secret[]
  /** The effective settings for the record, secrets replaced. */
  readonly recordedSettings: Readonly<Record<string, unknown>>
  readonly toolVersion: string
  /** Who runs the crawl, and how. */
  readonly ran?: Ran
  /** Key (hex) of the keyed digests that stand for redacted values. */
  readonly digestKey?: string
}

/** Progress as data; the command line puts it into words. */
export type CrawlProgress =
  | { readonly stage: "browser"; readonly name: string; readonly version: string }
  | { readonly stage: "visit"; readonly kind: Visit["kind"]; readonly run: RunId; readonly url: string }
  | { readonly stage: "visited"; readonly visit: Visit }

/** What the crawler is given to reach the outside: keeping binaries, telling of progress, being stopped. */
export interface CrawlDeps {
  readonly saveBlob: (bytes: Uint8Array, mediaType: string) => Promise<BlobRef>
  readonly onProgress: (progress: CrawlProgress) => void
  readonly signal: AbortSignal
  /** Waits for the turn at a host that other processes visit too; called right before a page of it is opened. */
  readonly turn?: (host: string, paceMs: number) => Promise<void>
}
