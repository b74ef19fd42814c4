import { setTimeout as pause } from "node:timers/promises"
import type { VisitSummary } from "../../../src/analyzers/result.ts"
import type { Stages } from "../../../src/cli/stages.ts"
import { madeEvidence, madeResult, madeVisit } from "../../store/made-records.ts"

/**
 * A browser that is none: a visit takes 20 ms, sites with `gone` in their name do not resolve, and every third has no
 * notice although it needs one.
 */
export const stubStages: Partial<Stages> = {
  crawl: async ({ id, url, recordedSettings, declared }, { signal }) => {
    await pause(20, undefined, { signal }).catch(() => undefined)
    const failed = url.includes("gone")
    const visit = madeVisit({ url, finalUrl: url, outcome: failed ? "failed" : "loaded" })
    return madeEvidence({
      ...{ id, declared, target: { kind: "site", url }, settings: { ...recordedSettings } },
      visits: [failed ? { ...visit, failure: { code: "dns", message: "no such host" } } : visit],
    })
  },
  analyze: async ({ target, visits, declared }) => {
    const third = Number(/\d+/.exec(target.url)?.[0]) % 3 === 0
    const { services } = declared
    return madeResult(third ? [{ verdict: "absent" }] : [], {
      target: { ...target, services: [], duty: services.length > 0 ? "applies" : "not-declared" },
      visits: visits.map((visit): VisitSummary => ({ ...visit, url: target.url })),
      findings: [
        {
          ...{ rule: "notice-missing", basis: "statute", article: "27-12", severity: "high" },
          outcome: third ? "fail" : "pass",
          ...{ subject: target.url, message: { ja: "", en: "" }, evidence: [] },
        },
      ],
    })
  },
}
