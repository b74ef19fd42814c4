import type { BrowserHandle } from "../browser/launch-browser.ts"
import type { Visit } from "../evidence.ts"
import { storedValues } from "../storage/stored-values.ts"
import { claim } from "../witness/claim.ts"
import { reconcile } from "../witness/reconcile.ts"
import type { Moment } from "../witness/to-send.ts"
import type { Arrival } from "./go-to.ts"
import { isoWithOffset } from "./iso-time.ts"
import type { Progress } from "./progress.ts"
import type { VisitPlan } from "./visit-plan.ts"
import type { VisitRecorder } from "./visit-recorder.ts"

const runsWithChoice: ReadonlySet<string> = new Set(["accept", "reject", "close", "withdraw", "opt-out"])

export interface Ended {
  readonly browser: BrowserHandle
  readonly plan: VisitPlan
  readonly recorder: VisitRecorder
  readonly progress: Progress
  readonly finalUrl: string
  readonly arrival: Arrival
}

/** Writes the record of a visit that has ended, however it did. */
export function writeVisit(ended: Ended): Visit {
  const { browser, plan, recorder, progress, finalUrl, arrival } = ended
  const hops = recorder.page.hops()
  const { hops: wire, contacts, unsure } = claim(browser, hops, recorder.startedAt)
  const { aliases } = browser.wire
  const { sends, ...reconciled } = reconcile({ page: hops, wire, contacts, aliases, unsure }, momentOf(ended))
  const { unreadable, ...netLog } = browser.netLog.seal()
  const { snapshot, storage, failures } = progress.collected
  return {
    id: plan.id,
    run: plan.run,
    attempt: plan.attempt,
    kind: plan.kind,
    url: plan.url,
    finalUrl,
    ...(arrival.status !== undefined && { status: arrival.status }),
    ...(snapshot?.title && { title: snapshot.title }),
    startedAt: isoWithOffset(recorder.startedAt),
    finishedAt: isoWithOffset(Date.now()),
    outcome: outcomeOf(progress),
    ...(progress.failure && { failure: progress.failure }),
    sends,
    ...reconciled,
    stored: storedValues(storage, sends, recorder.writes),
    signals: [],
    documents: recorder.documents.filter(({ url }) => !/^(about:|chrome-error:)/.test(url)),
    ...(snapshot && { page: snapshot }),
    netLog,
    collectorFailures: [
      ...failures,
      ...(unreadable > 0
        ? [{ collector: "net-log", message: `${unreadable} events could not be read` }]
        : []),
    ],
    timings: progress.timings,
  }
}

function momentOf({ plan, recorder, progress, finalUrl }: Ended): Moment {
  const { interactFrom, simulatedLeaveFrom, leaveFrom, steps } = progress
  return {
    startedAt: recorder.startedAt,
    page: finalUrl,
    steps,
    ...(interactFrom !== undefined && { interactFrom }),
    ...(simulatedLeaveFrom !== undefined && { simulatedLeaveFrom }),
    ...(leaveFrom !== undefined && { leaveFrom }),
    ...(recorder.main && { mainTarget: recorder.main.id }),
    makesChoice: runsWithChoice.has(plan.run),
  }
}

function outcomeOf({ arrived, failure }: Progress): Visit["outcome"] {
  if (!arrived) return "failed"
  return failure ? "partial" : "loaded"
}
