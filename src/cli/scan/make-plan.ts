import { randomBytes } from "node:crypto"
import { declaredBy } from "../../config/declared-by.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import { recordedSettings } from "../../config/recorded-settings.ts"
import { headerPair, secretsOf } from "../../config/secret.ts"
import type { Settings } from "../../config/settings.ts"
import type { WebView } from "../../config/web-view.ts"
import type { Ran } from "../../crawler/evidence.ts"
import type { BrowserToUse, CrawlPlan, NetworkPlan } from "../../crawler/plan.ts"
import { plainWebView } from "../app/app-plan.ts"
import { version } from "../version.ts"

/** What a scan has beside its settings, found out before any page is opened. */
export interface Means {
  readonly browser: BrowserToUse
  readonly knowledge: Knowledge
  /** Playwright storage state, parsed. */
  readonly storageState?: unknown
  /** Its address; `file:` for a file. */
  readonly notice?: string
  /** The web view of a profile of that kind. */
  readonly webView?: WebView
  /** Only pages of the public Internet are read; for targets that others named. */
  readonly publicOnly?: boolean
  /** Keys of test certificates; for the bundled demo only. */
  readonly acceptedKeys: readonly string[]
  readonly ran: Ran
}

/** The crawl of one address under these settings. */
export function makePlan(
  scan: { readonly id: string; readonly url: string },
  settings: Settings,
  means: Means,
): CrawlPlan {
  const { runs, repeat, pages, choicePages, steps } = settings
  const { profile, simulatedLeave, canaries, linkChecks, concurrency } = settings
  return {
    ...scan,
    declared: declaredBy(settings),
    ...{ runs, repeat, pages, choicePages, steps },
    ...{ profile, simulatedLeave, canaries, linkChecks, concurrency },
    ...(settings.optOut === undefined ? {} : { optOut: settings.optOut }),
    ...(means.webView === undefined ? {} : { webView: plainWebView(means.webView) }),
    network: networkOf(settings, means),
    ...(means.notice === undefined ? {} : { notice: means.notice }),
    timeoutMs: settings.timeout * 1000,
    paceMs: settings.pace * 1000,
    browser: means.browser,
    vocabulary: means.knowledge.vocabulary,
    secrets: secretsOf(settings, means.storageState),
    recordedSettings: recordedSettings(settings),
    toolVersion: version(),
    ran: means.ran,
    digestKey: randomBytes(32).toString("hex"),
  }
}

function networkOf({ hostResolverRules, ignoreHttpsErrors, header }: Settings, means: Means): NetworkPlan {
  return {
    ...(hostResolverRules === undefined ? {} : { hostResolverRules }),
    ignoreHttpsErrors,
    ...(means.publicOnly ? { publicOnly: true } : {}),
    acceptedKeys: means.acceptedKeys,
    headers: header.map(headerPair),
    ...(means.storageState === undefined ? {} : { storageState: means.storageState }),
  }
}
