import type { Declared } from "../../../src/config/declared.ts"
import type { BrowserToUse, CrawlDeps, CrawlPlan, NetworkPlan } from "../../../src/crawler/plan.ts"
import { bundledKnowledge } from "../../config/knowledge/loaded.ts"
import { deps } from "../test-browser.ts"

const declared: Declared = { services: [], overrides: [] }

/** A scan of one site, the given paths of it beside its start page. */
export function hostileScan(
  browser: BrowserToUse,
  network: NetworkPlan,
  pages: readonly string[],
): CrawlPlan {
  return {
    id: "hostile",
    url: "https://plain.test/",
    declared,
    runs: ["fresh"],
    repeat: 1,
    pages,
    steps: [],
    profile: "desktop",
    network,
    simulatedLeave: true,
    timeoutMs: 8000,
    concurrency: 2,
    browser,
    vocabulary: bundledKnowledge().vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
  }
}

export const crawlDeps: CrawlDeps = {
  saveBlob: deps.saveBlob,
  onProgress: () => {},
  signal: new AbortController().signal,
}
