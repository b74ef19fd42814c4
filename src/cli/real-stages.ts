import { KnownFailure } from "./known-failure.ts"
import type { Stages } from "./stages.ts"

/** The stages as they are; each is loaded when it is first needed. */
export const stages: Stages = {
  findBrowser: async (path, say) => {
    const { setUp } = await import("./setup/set-up.ts")
    const outcome = await setUp({
      install: "own-cache",
      say,
      ...(path === undefined ? {} : { browser: path }),
    })
    if (!outcome.ok) throw new KnownFailure(outcome.exitCode, outcome.message)
    const { browser } = outcome
    return browser.sandbox ? browser : { ...browser, args: [...browser.args, "--no-sandbox"] }
  },
  loadKnowledge: async (sources) =>
    (await import("../config/knowledge/load-knowledge.ts")).loadKnowledge(sources),
  loadRules: async () => (await import("./load-rules.ts")).loadRules(),
  crawl: async (plan, deps) => (await import("../crawler/crawl.ts")).crawl(plan, deps),
  importRecordings: async (plan, deps) =>
    (await import("../crawler/recording/import-recordings.ts")).importRecordings(plan, deps),
  openDeclaredNotice: async (plan, deps) =>
    (await import("../crawler/recording/open-declared-notice.ts")).openDeclaredNotice(plan, deps),
  attach: async (plan, deps) => (await import("../crawler/attach/attach.ts")).attach(plan, deps),
  analyze: async (...inputs) => (await import("../analyzers/analyze.ts")).analyze(...inputs),
  loadFormat: async (name) => (await import("./load-format.ts")).loadFormat(name),
}
