import type { BrowserHandle } from "./browser/launch-browser.ts"
import type { Environment } from "./evidence.ts"
import type { CrawlPlan } from "./plan.ts"

/** The browser and what it was made to look like, with everything the tool does to pages. */
export function environmentOf(
  { look, flags, version, browser }: BrowserHandle,
  plan: CrawlPlan,
): Environment {
  return {
    browser: { name: browser.name, version, kind: browser.kind, flags },
    profile: look.profile,
    userAgent: look.userAgent,
    locale: look.locale,
    timezone: look.timezone,
    viewport: `${look.width}x${look.height}@${look.scale}`,
    interventions: [...interventionsOf(plan), ...confined(plan)],
  }
}

/** Stable codes; reports put them into words. */
function interventionsOf({
  simulatedLeave,
  canaries = false,
  steps,
  network,
  runs,
  webView,
}: CrawlPlan): readonly string[] {
  const done = [
    [true, "browser-look"],
    [true, "scroll"],
    [true, "dialogs-dismissed"],
    [true, "downloads-cancelled"],
    [true, "permissions-denied"],
    [true, "menus-opened"],
    [true, "phone-width"],
    [true, "pdfs-taken"],
    [simulatedLeave, "simulated-leave"],
    [steps.length > 0, "steps"],
    [runs.some((run) => run !== "fresh" && run !== "gpc"), "banners-pressed"],
    [runs.includes("gpc"), "privacy-signals"],
    [canaries, "canaries"],
    [webView !== undefined, "web-view-emulated"],
    [(webView?.bridges.length ?? 0) > 0, "bridges-stubbed"],
    [webView !== undefined && webView.absent.length > 0, "features-absent"],
    [(network.headersEverywhere?.length ?? 0) > 0, "web-view-headers"],
    [network.headers.length > 0, "headers"],
    [network.storageState !== undefined, "storage-state"],
    [network.ignoreHttpsErrors, "https-errors-ignored"],
  ] as const
  return done.flatMap(([holds, code]) => (holds ? [code] : []))
}

/** The small browser does not look where names lead before it opens a page; what pages load it refuses all the same. */
function confined({ network, browser }: CrawlPlan): readonly string[] {
  if (!network.publicOnly) return []
  return [browser.kind === "full" ? "private-refused" : "private-refused-in-part"]
}
