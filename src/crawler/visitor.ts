import { type BrowserHandle, closeBrowser, launchBrowser } from "./browser/launch-browser.ts"
import { addressKey } from "./candidates/address-key.ts"
import type { ConsentPlan } from "./consent/consent-plan.ts"
import { environmentOf } from "./environment.ts"
import type { Environment, Failure, RunId, Visit } from "./evidence.ts"
import { pacedQueue } from "./paced-queue.ts"
import { pressWordsOf } from "./page/press-words.ts"
import type { CrawlDeps, CrawlPlan } from "./plan.ts"
import { visitPage } from "./visit/visit-page.ts"
import type { VisitPlan } from "./visit/visit-plan.ts"
import { withoutSecrets } from "./without-secrets.ts"

/** Opens pages, each in a browser of its own, so that nothing is shared and a crash costs only its own visit. */
export interface Visitor {
  readonly environment: Environment
  readonly visit: (page: PageToVisit) => Promise<Visit | NotVisited>
  /** Whether the address is or will be opened. */
  readonly knows: (url: string) => boolean
  /** What was opened so far, in the order it was asked for. */
  readonly visits: () => readonly Visit[]
  /** What was asked for and not opened. */
  readonly left: () => readonly NotVisited[]
  /** Why the crawl could not be finished, if it could not. */
  readonly failure: () => Failure | undefined
  readonly end: () => Promise<void>
}

/** A page to open. */
export interface PageToVisit {
  readonly url: string
  readonly kind: Visit["kind"]
  /** The page whose link leads there. */
  readonly referrer?: string
  /** Which visit of the page this is, from 1. */
  readonly attempt?: number
  /** Default: `fresh`. */
  readonly run?: RunId
  /** What to do about consent banners. */
  readonly consent?: ConsentPlan
  /** Opened once more to press what may lead to the notice; `alsoLink` is a link to press as well, by its words. */
  readonly press?: { readonly alsoLink?: string }
}

/** A page that was asked for and not opened: the scan was stopped, or no browser started for it. */
export interface NotVisited {
  readonly url: string
  readonly reason: string
}

const stopped: Failure = {
  code: "stopped",
  message: "The scan was stopped before its end; what was seen is kept.",
}

/** Starts a first browser to see that one starts and what it is. Rejects when none does. */
export async function startVisitor(plan: CrawlPlan, deps: CrawlDeps): Promise<Visitor> {
  const { browser, network, profile, webView } = plan
  const options = { browser, network, profile, ...(webView ? { webView } : {}) }
  const first = await launchBrowser(options)
  const ready = [first]
  const environment = environmentOf(first, plan)
  deps.onProgress({ stage: "browser", name: plan.browser.name, version: first.version })
  const { concurrency, paceMs = 0 } = plan
  const queue = pacedQueue({ concurrency, paceMs, signal: deps.signal, turn: deps.turn })
  const known = new Set<string>()
  let asked = 0
  const done: Visit[] = []
  const left: NotVisited[] = []
  let noBrowser: Failure | undefined

  const leave = (url: string, reason: string): NotVisited => {
    const notVisited = { url, reason }
    left.push(notVisited)
    return notVisited
  }
  /** What was visited before is kept also when no further browser starts. */
  const browserFor = async (): Promise<BrowserHandle | undefined> => {
    try {
      return ready.pop() ?? (await launchBrowser(options))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      noBrowser ??= { code: "browser-did-not-start", message }
      return undefined
    }
  }

  const open = async (visitPlan: VisitPlan, going: () => Promise<void>): Promise<Visit | NotVisited> => {
    if (deps.signal.aborted) return leave(visitPlan.url, "stopped")
    const browser = await browserFor()
    if (!browser) return leave(visitPlan.url, "browser-did-not-start")
    deps.onProgress({ stage: "visit", kind: visitPlan.kind, run: visitPlan.run, url: visitPlan.url })
    try {
      const visit = await visitPage(browser, visitPlan, { ...deps, going, secrets: plan.secrets })
      deps.onProgress({ stage: "visited", visit })
      done.push(visit)
      return visit
    } finally {
      await closeBrowser(browser)
    }
  }
  return {
    environment,
    visit: (page) => {
      known.add(addressKey(page.url))
      asked += 1
      const visitPlan = visitPlanFor(plan, page, asked)
      return queue.add(page.url, (going) => open(visitPlan, going))
    },
    knows: (url) => known.has(addressKey(url)),
    visits: () =>
      withoutSecrets(done, plan.secrets).toSorted((a, b) =>
        a.id.localeCompare(b.id, "en", { numeric: true }),
      ),
    left: () => left,
    failure: () => (deps.signal.aborted ? stopped : noBrowser),
    end: async () => {
      await Promise.all(ready.map(closeBrowser))
    },
  }
}

/** A notice is opened to be read: no steps of the settings and no typing there, but its folds are opened. */
function visitPlanFor(plan: CrawlPlan, page: PageToVisit, number: number): VisitPlan {
  const { url, kind, referrer, attempt = 1, press, run = "fresh", consent } = page
  const where = press ? "menus" : "document"
  return {
    id: `v${number}`,
    run,
    attempt,
    kind,
    url,
    ...(referrer === undefined ? {} : { referrer }),
    steps: kind === "page" ? plan.steps : [],
    scroll: true,
    simulatedLeave: plan.simulatedLeave,
    canaries: kind === "page" && run === "fresh" && plan.canaries === true,
    screenshot: true,
    ...(consent ? { consent } : {}),
    ...(kind === "notice" ? { press: { where, words: pressWordsOf(plan.vocabulary), ...press } } : {}),
    ...(plan.network.publicOnly ? { publicOnly: true } : {}),
    timeoutMs: plan.timeoutMs,
  }
}
