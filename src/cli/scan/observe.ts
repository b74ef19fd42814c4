import { randomBytes } from "node:crypto"
import type { Settings } from "../../config/settings.ts"
import type { Evidence } from "../../crawler/evidence.ts"
import type { CrawlDeps, CrawlPlan, CrawlProgress } from "../../crawler/plan.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { KnownFailure } from "../known-failure.ts"
import { stopCode } from "../stop.ts"
import { fill } from "../words.ts"
import { timeName } from "./folder-names.ts"
import { type Means, makePlan } from "./make-plan.ts"
import { progressTeller } from "./progress.ts"

/** What observing needs: settled and checked before the first page is opened. */
export interface Observing {
  readonly settings: Settings
  readonly means: Means
  readonly store: Store
  readonly context: Context
  /** Waits for the turn at a host that other processes also visit. */
  readonly turn?: CrawlDeps["turn"]
}

/** Crawls one address and keeps the evidence. */
export function observe(url: string, observing: Observing): Promise<Evidence> {
  return keepEvidence(url, observing, (scan) => crawlScan(scan, observing))
}

/**
 * Makes evidence of a target and keeps it, also what there is of it when the user stops. Rejects when there is none at
 * all; the scan's line in the store then says so.
 */
export async function keepEvidence(
  target: string,
  { store, context }: Pick<Observing, "store" | "context">,
  make: (scan: ScanRecord) => Promise<Evidence>,
): Promise<Evidence> {
  const now = new Date()
  const id = `${timeName(now)}-${randomBytes(3).toString("hex")}`
  const scan: ScanRecord = { id, target, startedAt: now.toISOString(), state: "running" }
  await store.saveScan(scan)
  try {
    const evidence = await make(scan)
    await store.saveEvidence(evidence)
    const state = context.signal.aborted ? "interrupted" : "finished"
    await store.saveScan({ ...scan, state, finishedAt: new Date().toISOString() })
    context.console.say(fill(context.words.progress.record, { id }))
    return evidence
  } catch (error) {
    await store.saveScan({ ...scan, state: context.signal.aborted ? "interrupted" : "failed" })
    throw context.signal.aborted ? new KnownFailure(stopCode(context.signal), "stoppedEmpty") : error
  }
}

/**
 * Crawls for a scan that has its line in the store. `onProgress` is told beside the person at the terminal. Keeps the
 * pictures and nothing else.
 */
export function crawlScan(
  scan: ScanRecord,
  observing: Observing,
  onProgress?: (progress: CrawlProgress) => void,
): Promise<Evidence> {
  const { settings, means } = observing
  return crawlPlan(makePlan({ id: scan.id, url: scan.target }, settings, means), observing, onProgress)
}

/** The same for a plan that is already made. */
export async function crawlPlan(
  plan: CrawlPlan,
  { store, context, turn }: Pick<Observing, "store" | "context" | "turn">,
  onProgress: (progress: CrawlProgress) => void = () => undefined,
): Promise<Evidence> {
  const tell = progressTeller(context.console, context.words)
  const evidence = await context.stages.crawl(plan, {
    saveBlob: store.saveBlob,
    onProgress: (progress) => {
      tell(progress)
      onProgress(progress)
    },
    signal: context.signal,
    ...(turn === undefined ? {} : { turn }),
  })
  return markedIfStopped(evidence, context.signal)
}

/** A scan that was stopped is incomplete, and its evidence says why. */
export function markedIfStopped(evidence: Evidence, signal: AbortSignal): Evidence {
  if (!signal.aborted || evidence.failure !== undefined) return evidence
  return {
    ...evidence,
    failure: { code: "stopped", message: "The scan was stopped before its end; what was seen is kept." },
  }
}
