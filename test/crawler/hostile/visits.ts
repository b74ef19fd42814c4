import {
  type BrowserHandle,
  closeBrowser,
  launchBrowser,
} from "../../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../../src/crawler/evidence.ts"
import type { BrowserToUse } from "../../../src/crawler/plan.ts"
import { visitPage } from "../../../src/crawler/visit/visit-page.ts"
import { deps, visitPlan } from "../test-browser.ts"
import type { HostileSites } from "./hostile-sites.ts"
import type { Kind } from "./kinds.ts"

const settle = { quietMs: 200, capMs: 1000, staleMs: 300 }

/** How many kinds are under way at a time: mostly they wait. */
const atOnce = 3

/** Visits each kind when it is asked for, the next ones beside it. */
export class HostileVisits {
  readonly #kinds: readonly Kind[]
  readonly #browser: BrowserToUse
  readonly #served: HostileSites
  readonly #made = new Map<number, Promise<Visit>>()
  #shared: Promise<BrowserHandle> | undefined

  constructor(kinds: readonly Kind[], browser: BrowserToUse, served: HostileSites) {
    this.#kinds = kinds
    this.#browser = browser
    this.#served = served
  }

  of(name: string): Promise<Visit> {
    const index = this.#kinds.findIndex((kind) => kind.name === name)
    const made = this.#visit(index)
    // Heard by the tests that ask for them.
    for (let next = index + 1; next < index + atOnce; next++) this.#visit(next).catch(() => {})
    return made
  }

  /** A browser of its own, closed after use. */
  async alone<T>(use: (browser: BrowserHandle) => Promise<T>): Promise<T> {
    const browser = await this.#launch("isolated")
    try {
      return await use(browser)
    } finally {
      await closeBrowser(browser)
    }
  }

  async end(): Promise<void> {
    await Promise.allSettled(this.#made.values())
    if (this.#shared) await closeBrowser(await this.#shared)
  }

  #visit(index: number): Promise<Visit> {
    const made = this.#made.get(index) ?? this.#make(this.#kinds[index])
    this.#made.set(index, made)
    return made
  }

  async #make(kind: Kind | undefined): Promise<Visit> {
    if (kind === undefined) throw new Error("no such kind")
    const plan = visitPlan(`https://${kind.name}.test/`, {
      timeoutMs: 8000,
      settle,
      answerMs: 4000,
      ...kind.plan,
    })
    const visit = (browser: BrowserHandle) => visitPage(browser, plan, deps)
    return Visit.parse(await (kind.alone ? this.alone(visit) : visit(await this.#sharedBrowser())))
  }

  #sharedBrowser(): Promise<BrowserHandle> {
    this.#shared ??= this.#launch("shared")
    return this.#shared
  }

  #launch(mode: "isolated" | "shared"): Promise<BrowserHandle> {
    return launchBrowser({ browser: this.#browser, network: this.#served.network, profile: "desktop", mode })
  }
}
