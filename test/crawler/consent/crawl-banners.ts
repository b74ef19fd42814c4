import { createHash } from "node:crypto"
import PQueue from "p-queue"
import { crawl } from "../../../src/crawler/crawl.ts"
import { Evidence } from "../../../src/crawler/evidence.ts"
import type { CrawlPlan } from "../../../src/crawler/plan.ts"
import type { ReceivedRequest } from "../../../src/demo/received.ts"
import { type ServedSites, serveSites } from "../../../src/demo/serve-sites.ts"
import { bundledKnowledge } from "../../config/knowledge/loaded.ts"
import { smallBrowser } from "../small-browser.ts"
import { networkTo } from "../test-browser.ts"
import type { BannerSite, Choosing } from "./banner-truth.ts"
import { hostOf, numberedSites } from "./numbered-sites.ts"

export interface CrawledBanner {
  readonly banner: BannerSite
  readonly evidence: Evidence
  /** Everything that arrived at the server, for whichever site. */
  readonly log: readonly ReceivedRequest[]
}

export interface BannersToCrawl {
  readonly banners: readonly BannerSite[]
  readonly runs: (banner: BannerSite) => readonly Choosing[]
  /** How many sites at a time. */
  readonly atATime: number
}

/** Crawls every site in its runs, all from one server. */
export async function crawlBanners({
  banners,
  runs,
  atATime,
}: BannersToCrawl): Promise<readonly CrawledBanner[]> {
  const server = await serveSites({ sites: numberedSites(banners) })
  const browser = await smallBrowser()
  const queue = new PQueue({ concurrency: atATime })
  try {
    const crawls = banners.map((banner) => async () => {
      const evidence = await crawl({ ...planFor(banner, runs(banner), server), browser }, deps)
      return { banner, evidence: Evidence.parse(evidence), log: server.log }
    })
    return await queue.addAll(crawls)
  } finally {
    await server.close()
  }
}

function planFor(
  banner: BannerSite,
  runs: readonly Choosing[],
  server: ServedSites,
): Omit<CrawlPlan, "browser"> {
  return {
    id: banner.name,
    url: `https://${hostOf(banner)}/`,
    declared: { services: [], overrides: [] },
    runs: ["fresh", ...runs],
    repeat: 1,
    pages: 0,
    steps: [],
    profile: "desktop",
    network: networkTo(server),
    simulatedLeave: false,
    timeoutMs: 30_000,
    concurrency: 1,
    vocabulary: bundledKnowledge().vocabulary,
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
