import { type BrowserHandle, closeBrowser, launchBrowser } from "../browser/launch-browser.ts"
import { addressKey } from "../candidates/address-key.ts"
import type { Evidence, LinkCheck, NoticeCandidate, Visit } from "../evidence.ts"
import { pacedQueue } from "../paced-queue.ts"
import type { CrawlDeps, CrawlPlan } from "../plan.ts"
import { failureOf } from "../visit/visit-failure.ts"
import { checkLink } from "./check-link.ts"
import { DocumentOnly } from "./document-only.ts"
import { type LinkToCheck, linksToCheck } from "./links-to-check.ts"

/** All links together may take so long; the rest is said not to have been looked at. */
const allWithinMs = 60_000

interface Asking {
  readonly plan: CrawlPlan
  readonly deps: Pick<CrawlDeps, "signal" | "turn">
}

/**
 * Looks whether the links of the notices answer and in which language, one after another, in a browser and profile of
 * their own: nothing of it is part of what the site sends. Never rejects; a link that could not be seen says why.
 */
export async function checkLinks(
  candidates: readonly NoticeCandidate[],
  visits: readonly Visit[],
  { plan, deps }: Asking,
): Promise<Pick<Evidence, "linkChecks">> {
  if (plan.linkChecks !== true) return {}
  const opened = new Set(visits.flatMap(({ url, finalUrl }) => [url, finalUrl]).map(addressKey))
  const links = linksToCheck(candidates, plan.vocabulary, opened)
  if (links.length === 0 || deps.signal.aborted) return { linkChecks: links.map(notLookedAt) }
  let browser: BrowserHandle | undefined
  try {
    // The operator's headers and stored sessions are for its own pages.
    const { storageState: _, ...network } = { ...plan.network, headers: [] }
    browser = await launchBrowser({ browser: plan.browser, network, profile: plan.profile })
    return { linkChecks: await checkEach(links, browser, { plan, deps }) }
  } catch (error) {
    return { linkChecks: links.map((link) => ({ ...link, failure: failureOf(error) })) }
  } finally {
    if (browser) await closeBrowser(browser)
  }
}

async function checkEach(
  links: readonly LinkToCheck[],
  browser: BrowserHandle,
  { plan, deps: { signal, turn } }: Asking,
): Promise<readonly LinkCheck[]> {
  const until = Date.now() + allWithinMs
  const documents = await openDocuments(browser)
  const { paceMs = 0 } = plan
  const queue = pacedQueue({ concurrency: 1, paceMs, signal })
  return Promise.all(
    links.map((link) =>
      queue.add(link.url, async () => {
        if (paceMs > 0 && !signal.aborted) await turn?.(URL.parse(link.url)?.host ?? link.url, paceMs)
        return signal.aborted || Date.now() > until ? notLookedAt(link) : checkLink(link, documents)
      }),
    ),
  )
}

async function openDocuments({ devtools, watchers, network }: BrowserHandle): Promise<DocumentOnly> {
  const documents = new DocumentOnly(network.publicOnly === true)
  const { browserContextId } = await devtools.send("Target.createBrowserContext", { disposeOnDetach: true })
  watchers.set(browserContextId, documents)
  await Promise.all([
    devtools.send("Browser.setDownloadBehavior", { behavior: "deny", browserContextId }),
    devtools.send("Target.createTarget", { url: "about:blank", browserContextId, newWindow: true }),
  ])
  return documents
}

function notLookedAt(link: LinkToCheck): LinkCheck {
  const message = "The scan ended, or the links took too long, before this one was looked at."
  return { ...link, failure: { code: "not-looked-at", message } }
}
