import type { Result } from "../analyzers/result.ts"
import type { Rule } from "../analyzers/rules/rule.ts"
import type { Knowledge } from "../config/knowledge/knowledge.ts"
import type {
  BrokenKnowledge,
  KnowledgeSources,
  LoadedKnowledge,
} from "../config/knowledge/load-knowledge.ts"
import type { AttachDeps, AttachPlan } from "../crawler/attach/attach.ts"
import type { Evidence } from "../crawler/evidence.ts"
import type { BrowserToUse, CrawlDeps, CrawlPlan } from "../crawler/plan.ts"
import type { ImportDeps, ImportPlan } from "../crawler/recording/import-recordings.ts"
import type { OpenedNotice } from "../crawler/recording/open-declared-notice.ts"
import type { ReportFormat } from "../reports/report-format.ts"
import type { Say } from "./setup/way.ts"

/** The stages of a scan, each loaded only when it is needed: a command that judges starts no browser. */
export interface Stages {
  /** The browser at `path`, else the one of this machine. Rejects with a `KnownFailure` that says what to install. */
  readonly findBrowser: (path: string | undefined, say: Say) => Promise<BrowserToUse>
  readonly loadKnowledge: (sources?: KnowledgeSources) => Promise<LoadedKnowledge | BrokenKnowledge>
  readonly loadRules: () => Promise<readonly Rule[]>
  readonly crawl: (plan: CrawlPlan, deps: CrawlDeps) => Promise<Evidence>
  readonly importRecordings: (plan: ImportPlan, deps: ImportDeps) => Promise<Evidence>
  /** Opens the notice the settings declare, for a target that shows no pages. */
  readonly openDeclaredNotice: (plan: CrawlPlan, deps: CrawlDeps) => Promise<OpenedNotice>
  readonly attach: (plan: AttachPlan, deps: AttachDeps) => Promise<Evidence>
  readonly analyze: (evidence: Evidence, knowledge: Knowledge, rules: readonly Rule[]) => Promise<Result>
  /** A format by the name of its folder, which must be one of `formatNames`. */
  readonly loadFormat: (name: string) => Promise<ReportFormat>
}
