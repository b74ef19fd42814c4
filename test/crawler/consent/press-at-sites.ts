import PQueue from "p-queue"
import {
  type BrowserHandle,
  closeBrowser,
  launchBrowser,
} from "../../../src/crawler/browser/launch-browser.ts"
import { consentWordsOf } from "../../../src/crawler/consent/words.ts"
import type { RunId, Visit } from "../../../src/crawler/evidence.ts"
import { visitPage } from "../../../src/crawler/visit/visit-page.ts"
import { addressOf } from "../../../src/demo/received.ts"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import type { Site } from "../../../src/demo/site.ts"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"
import { deps, networkTo, testBrowser, visitPlan } from "../test-browser.ts"
import { sayingWhatIsPressed } from "./say-what-is-pressed.ts"

/** A site by its pages: path → HTML. */
export type Pages = Readonly<Record<string, string>>

/** What one run did on a site: by its own record, and by what the site's server heard pressed. */
export interface Pressed {
  readonly visit: Visit
  readonly heard: readonly string[]
}

export interface PressedSites {
  readonly press: (name: string, run: RunId) => Promise<Pressed>
  readonly close: () => Promise<void>
}

const words = consentWordsOf(bundledKnowledge().vocabulary)
const runs = ["accept", "reject", "close", "opt-out"] as const

/**
 * Serves each site under a host for every run, and makes the runs in one browser: visits are told apart by their
 * top-level site, and each has a profile of its own.
 */
export async function pressAtSites(
  sites: Readonly<Record<string, Pages>>,
  { waitMs, atATime }: { readonly waitMs: number; readonly atATime: number },
): Promise<PressedSites> {
  const hosts = Object.entries(sites).flatMap(([name, pages]) =>
    runs.map((run) => [hostOf(name, run), siteOf(pages)] as const),
  )
  const server = await serveSites({ sites: { ...Object.fromEntries(hosts), "elsewhere.example": elsewhere } })
  const options = { browser: testBrowser(), network: networkTo(server), profile: "desktop" } as const
  const browser = await launchBrowser({ ...options, mode: "shared" })
  const queue = new PQueue({ concurrency: atATime })
  return {
    press: (name, run) => queue.add(() => pressAt({ browser, server, host: hostOf(name, run), run, waitMs })),
    close: async () => {
      await closeBrowser(browser)
      await server.close()
    },
  }
}

function hostOf(name: string, run: RunId): string {
  return `${name.replace(/\W+/g, "-")}-${run}.example`
}

function siteOf(pages: Pages): Site {
  return {
    answers: {
      "/*": ({ path }) => {
        const page = pages[path.split("?", 1)[0] ?? "/"]
        if (page === undefined) return { status: 204 }
        return {
          headers: { "content-type": "text/html; charset=utf-8" },
          body: sayingWhatIsPressed(page, ""),
        }
      },
    },
  }
}

const elsewhere: Site = {
  answers: {
    "/*": () => ({
      headers: { "content-type": "text/html" },
      body: "<!doctype html><title>elsewhere</title>elsewhere",
    }),
  },
}

interface PressAt {
  readonly browser: BrowserHandle
  readonly server: ServedSites
  readonly host: string
  readonly run: RunId
  readonly waitMs: number
}

async function pressAt({ browser, server, host, run, waitMs }: PressAt): Promise<Pressed> {
  const url = `https://${host}/`
  const consent = {
    words,
    waitMs,
    manager: false,
    lookInside: false,
    further: [url],
    ...(run === "opt-out" && { optOut: { steps: [], notices: [`${url}notice`] } }),
  }
  const settle = { quietMs: 150, capMs: 3000, staleMs: 800 }
  const visit = await visitPage(
    browser,
    visitPlan(url, { run, consent, settle, scroll: false, simulatedLeave: false }),
    deps,
  )
  const heard = server.log
    .map(addressOf)
    .filter(({ hostname, pathname }) => hostname === host && pathname === "/pressed")
    .map(({ searchParams }) => searchParams.get("label") ?? "")
  return { visit, heard }
}
