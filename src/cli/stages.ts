import type { Result } from "../analyzers/result.ts"
import type { Rule } from "../analyzers/rules/rule.ts"
import type { Knowledge } from "../config/knowledge/knowledge.ts"
import type {
  BrokenKnowledge,
  KnowledgeSources,
  LoadedKnowledge,
} from "../config/knowledge/load-knowledge.ts"
import type { Evidence } from "../crawler/evidence.ts"
import type { BrowserToUse, CrawlDeps, CrawlPlan } from "../crawler/plan.ts"
import type { EvidenceReader } from "../reports/evidence-reader.ts"
import type { Names } from "../reports/names.ts"
import type { Say } from "./setup/way.ts"
import type { Language } from "./words.ts"

/** What a report is made from beside the result. */
export interface ReportInputs {
  readonly language: Language
  readonly names: Names
  readonly reader: EvidenceReader
}

/** A file of a report: its path inside the report's folder, with `/`. */
export interface ReportFile {
  readonly path: string
  readonly contents: string | Uint8Array
}

/** The stages of a scan, each loaded only when it is needed: a command that judges starts no browser. */
export interface Stages {
  /** The browser at `path`, else the one of this machine. Rejects with a `KnownFailure` that says what to install. */
  readonly findBrowser: (path: string | undefined, say: Say) => Promise<BrowserToUse>
  readonly loadKnowledge: (sources?: KnowledgeSources) => Promise<LoadedKnowledge | BrokenKnowledge>
  readonly loadRules: () => Promise<readonly Rule[]>
  readonly crawl: (plan: CrawlPlan, deps: CrawlDeps) => Promise<Evidence>
  readonly analyze: (evidence: Evidence, knowledge: Knowledge, rules: readonly Rule[]) => Promise<Result>
  readonly renderHtml: (result: Result, inputs: ReportInputs) => Promise<readonly ReportFile[]>
}
