import type { Result } from "../../analyzers/result.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import type { Scanning } from "../scan/each-site.ts"
import { judge } from "../scan/judge.ts"
import { crawlScan } from "../scan/observe.ts"
import { fill } from "../words.ts"

/** How long a process may be silent before another takes its scan over, in ms, and how often it gives a sign. */
export const LEASE = 90_000
const SIGN_EVERY = 20_000

/** How a planned scan went. `put-back`: we were asked to stop, and it waits again; `superseded`: another has it. */
export type PlannedOutcome =
  | { readonly state: "finished"; readonly result: Result }
  | { readonly state: "failed"; readonly error: unknown }
  | { readonly state: "put-back" | "superseded" }

export function leaseFrom(now: number): string {
  return new Date(now + LEASE).toISOString()
}

/**
 * Crawls and judges a scan that was begun, and keeps what came of it: the result before the scan counts as finished,
 * and nothing once another process has taken over. Rejects only when the store does.
 */
export async function plannedScan(begun: ScanRecord, scanning: Scanning): Promise<PlannedOutcome> {
  const { store, context } = scanning
  const lost = new AbortController()
  const sign = async (progress?: ScanRecord["progress"]) => {
    if (!(await store.plans.alive(begun, leaseFrom(Date.now()), progress))) lost.abort()
  }
  // A sign that cannot be given is no reason to stop: the work's own saves will tell.
  const beat = (progress?: ScanRecord["progress"]) => void sign(progress).catch(() => undefined)
  const timer = setInterval(beat, SIGN_EVERY)
  try {
    const signal = AbortSignal.any([context.signal, lost.signal])
    return await work(begun, { ...scanning, context: { ...context, signal } }, beat)
  } catch (error) {
    if (lost.signal.aborted || isSuperseded(error)) return { state: "superseded" }
    if (error instanceof StoreFailure) throw error
    return { state: "failed", error }
  } finally {
    clearInterval(timer)
  }
}

async function work(
  begun: ScanRecord,
  scanning: Scanning,
  beat: (progress: ScanRecord["progress"]) => void,
): Promise<PlannedOutcome> {
  const { store, context } = scanning
  const { attempt = 1 } = begun
  context.console.say(fill(context.words.progress.site, { url: begun.target }))
  let visited = 0
  const evidence = await crawlScan(begun, scanning, (progress) => {
    if (progress.stage === "visited") visited += 1
    if (progress.stage === "visit") beat({ visited, url: progress.url })
  })
  if (context.signal.aborted) return putBack(begun, scanning)
  await store.saveEvidence(evidence, attempt)
  const result = await judge(evidence, scanning)
  await store.saveResult(begun.id, result, attempt)
  await store.saveScan({ ...begun, state: "finished", finishedAt: new Date().toISOString() })
  context.console.say(fill(context.words.progress.record, { id: begun.id }))
  return { state: "finished", result }
}

/** Seen in part only, and nobody waits for it: it is done again from the start. */
async function putBack(begun: ScanRecord, { store }: Scanning): Promise<PlannedOutcome> {
  await store.saveScan({ ...begun, state: "queued" })
  return { state: "put-back" }
}

function isSuperseded(error: unknown): boolean {
  return error instanceof StoreFailure && error.code === "superseded"
}

/** Why a scan failed, for its line in the store: no stack, no place of this machine. */
export function failureText(error: unknown): string {
  if (error instanceof KnownFailure) return error.message.split("\n", 1)[0] ?? ""
  return error instanceof Error ? `${error.name}: ${error.message.split("\n", 1)[0]}` : reasonOf(error)
}
