import type { BrowserToUse, NetworkPlan } from "../plan.ts"
import type { Look } from "./look.ts"

/**
 * Features switched off. Chromium takes only the last `--disable-features`, so all of them stand in one list.
 * What a visitor's browser has and what changes what is sent stays on (third-party storage partitioning, ...).
 */
const disabledFeatures = [
  // A sandboxed frame in a process of its own is attached after its first requests; in its parent's it is not missed.
  "IsolateSandboxedIframes",
  // An address is visited as it was given.
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  // The browser's own surfaces and services: they cost time and put requests of no page on the network.
  "AimEnabled",
  "AutofillServerCommunication",
  "DestroyProfileOnBrowserClose",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PreconnectToSearch",
  "Translate",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxPopup",
]

const enabledFeatures = ["CDPScreenshotNewSurface", "SkipListAccountsWithoutGaiaCookies"]

/** Switches every browser is started with, whatever it visits. */
const always = [
  "--headless",
  "--no-startup-window",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-service-autorun",
  "--disable-search-engine-choice-screen",
  "--disable-field-trial-config",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-extensions-with-background-pages",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--disable-hang-monitor",
  "--disable-infobars",
  "--disable-prompt-on-repost",
  "--metrics-recording-only",
  "--password-store=basic",
  "--use-mock-keychain",
  "--mute-audio",
  "--hide-scrollbars",
  "--force-color-profile=srgb",
  "--enable-unsafe-swiftshader",
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
  // Several pages are shown at once and none may be slowed down for being behind another.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  // A page kept for going back does not run what it does when it is closed.
  "--disable-back-forward-cache",
  "--disable-popup-blocking",
  "--deny-permission-prompts",
  // The full browser's own way. In the small one a frame that arrives while a window beside it in the same process is
  // held never goes on.
  "--site-per-process",
  // Without it pages see `navigator.webdriver`, and some consent managers and tags stay silent.
  "--disable-blink-features=AutomationControlled",
  `--disable-features=${disabledFeatures.join(",")}`,
  `--enable-features=${enabledFeatures.join(",")}`,
]

/** Where the browser keeps its profile and writes its NetLog. */
export interface BrowserFolders {
  readonly profile: string
  readonly netLog: string
}

/** The switches for one browser; those that name folders of this machine come last (see `recordedSwitches`). */
export function switchesFor(browser: BrowserToUse, network: NetworkPlan, look: Look): readonly string[] {
  return [
    ...always,
    ...browser.args,
    `--user-agent=${look.userAgent}`,
    `--accept-lang=${look.acceptLanguages}`,
    `--lang=${look.locale}`,
    `--window-size=${look.width},${look.height}`,
    ...(look.mobile ? ["--use-mobile-user-agent"] : []),
    ...(network.hostResolverRules ? [`--host-resolver-rules=${network.hostResolverRules}`] : []),
    ...(network.ignoreHttpsErrors ? ["--ignore-certificate-errors"] : []),
    ...(network.acceptedKeys.length > 0
      ? [`--ignore-certificate-errors-spki-list=${network.acceptedKeys.join(",")}`]
      : []),
    "--net-log-capture-mode=IncludeSensitive",
  ]
}

/** What connects the browser to this program. Left out of the record: true of this machine and moment only. */
export function privateSwitches({ profile, netLog }: BrowserFolders): readonly string[] {
  return [`--user-data-dir=${profile}`, `--log-net-log=${netLog}`, "--remote-debugging-pipe"]
}
