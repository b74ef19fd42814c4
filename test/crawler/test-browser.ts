import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { chromium } from "playwright"
import type { BrowserToUse, NetworkPlan } from "../../src/crawler/plan.ts"
import type { VisitDeps, VisitPlan } from "../../src/crawler/visit/visit-plan.ts"
import type { ServedSites } from "../../src/demo/serve-sites.ts"

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/** A browser of this machine, for tests. */
export function testBrowser(): BrowserToUse {
  const path = process.env.GAIBU_BROWSER ?? known.find((one) => existsSync(one)) ?? chromium.executablePath()
  const root = process.getuid?.() === 0
  return {
    path,
    name: "Chromium",
    version: "156.0.0.0",
    kind: "full",
    env: {},
    args: root ? ["--no-sandbox"] : [],
  }
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
