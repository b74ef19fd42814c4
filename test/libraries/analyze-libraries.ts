import { createHash } from "node:crypto"
import { analyze } from "../../src/analyzers/analyze.ts"
import { Result } from "../../src/analyzers/result.ts"
import { crawl } from "../../src/crawler/crawl.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import type { CrawlPlan } from "../../src/crawler/plan.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { networkTo, testBrowser } from "../crawler/test-browser.ts"
import type { Label } from "./label.ts"
import { librarySites, shopHost } from "./library-sites.ts"

export interface AnalyzedLibraries {
  readonly evidence: Evidence
  readonly result: Result
  /** What arrived, as the server kept it. */
  readonly received: ServedSites["log"]
}

const knowledge = bundledKnowledge()

/** One crawl over the page of every library, each opened once from an empty profile, and what follows from it. */
export async function analyzeLibraries(labels: readonly Label[]): Promise<AnalyzedLibraries> {
  const server = await serveSites({ sites: librarySites(labels) })
  try {
    const evidence = Evidence.parse(await crawl(planOf(labels, server), deps))
    return { evidence, result: Result.parse(analyze(evidence, knowledge, [])), received: server.log }
  } finally {
    await server.close()
  }
}

function planOf(labels: readonly Label[], server: ServedSites): CrawlPlan {
  return {
    id: "libraries",
    url: `https://${shopHost}/`,
    declared: { services: [], overrides: [] },
    runs: ["fresh"],
    repeat: 1,
    pages: labels.map(({ id }) => `/${id}/`),
    steps: [],
    profile: "desktop",
    network: networkTo(server),
    simulatedLeave: true,
    timeoutMs: 30_000,
    concurrency: 3,
    browser: testBrowser(),
    vocabulary: knowledge.vocabulary,
    secrets: [],
    recordedSettings: {},
    toolVersion: "0.0.0",
  }
}

const deps = {
  saveBlob: async (bytes: Uint8Array, mediaType: string) => ({
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    mediaType,
  }),
  onProgress: () => {},
  signal: new AbortController().signal,
}
