import { createHash } from "node:crypto"
import { findBrowser } from "../../src/cli/setup/find-browser.ts"
import type { BrowserToUse, NetworkPlan } from "../../src/crawler/plan.ts"
import type { VisitDeps, VisitPlan } from "../../src/crawler/visit/visit-plan.ts"
import type { ServedSites } from "../../src/demo/serve-sites.ts"

const found = await findBrowser()

/** The browser a scan would use on this machine. */
export function testBrowser(): BrowserToUse {
  if (!found.ok) throw new Error(found.message.en)
  return found
}

/** Leads the browser to the served sites and nowhere else. */
export function networkTo({ hostResolverRules, spki }: ServedSites): NetworkPlan {
  return { hostResolverRules, ignoreHttpsErrors: false, acceptedKeys: [spki], headers: [] }
}

export function visitPlan(url: string, more: Partial<VisitPlan> = {}): VisitPlan {
  return {
    id: "v1",
    run: "fresh",
    attempt: 1,
    kind: "page",
    url,
    steps: [],
    scroll: true,
    simulatedLeave: true,
    screenshot: false,
    timeoutMs: 20_000,
    ...more,
  }
}

export const deps: VisitDeps = {
  saveBlob: async (bytes, mediaType) => ({
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    mediaType,
  }),
}
