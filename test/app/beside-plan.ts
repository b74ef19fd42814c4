import type { CrawlPlan } from "../../src/crawler/plan.ts"
import type { ServedSites } from "../../src/demo/serve-sites.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { networkTo, testBrowser } from "../crawler/test-browser.ts"

/** The plan of the browser of our own, for the app's maker. */
export function besidePlan(served: ServedSites, url: string): CrawlPlan {
  return {
    id: "app",
    url,
    declared: {
      operator: {
        name: "株式会社まちかど通信",
        aliases: [],
        domains: ["machikado.example"],
        groupCompanies: [],
      },
      services: [{ kind: "r27_4", name: "まちかど通信アプリ" }],
      overrides: [],
    },
    runs: ["fresh"],
    repeat: 1,
    pages: 0,
    steps: [],
    profile: "desktop",
    network: networkTo(served),
    simulatedLeave: true,
    timeoutMs: 20_000,
    concurrency: 1,
    browser: testBrowser(),
    vocabulary: bundledKnowledge().vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
  }
}
