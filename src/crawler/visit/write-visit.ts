import type { BrowserHandle } from "../browser/launch-browser.ts"
import { choiceOf } from "../consent/choice-of.ts"
import type { BlobRef, Canary, CollectorFailure, Contact, Signal, Visit } from "../evidence.ts"
import { storedValues } from "../storage/stored-values.ts"
import { claim } from "../witness/claim.ts"
import { reconcile } from "../witness/reconcile.ts"
import type { Moment } from "../witness/to-send.ts"
import { excerptMediaType, netLogExcerpt } from "../witness/wire/net-log-excerpt.ts"
import type { Arrival } from "./go-to.ts"
import { isoWithOffset } from "./iso-time.ts"
import { ledByStub } from "./led-by-stub.ts"
import type { Progress } from "./progress.ts"
import { refusedSends } from "./refused-outside.ts"
import type { VisitDeps, VisitPlan } from "./visit-plan.ts"
import type { VisitRecorder } from "./visit-recorder.ts"

/** Runs in which something is chosen. */
export const runsWithChoice: ReadonlySet<string> = new Set([
  "accept",
  "reject",
  "close",
  "withdraw",
  "opt-out",
])

export interface Ended {
  readonly browser: BrowserHandle
  readonly plan: VisitPlan
  readonly recorder: VisitRecorder
  readonly progress: Progress
  readonly finalUrl: string
  readonly arrival: Arrival
  readonly deps: VisitDeps
  /** What of the wire record could not be had. */
  readonly behind: readonly CollectorFailure[]
}

/** Writes the record of a visit that has ended, however it did. */
export async function writeVisit(ended: Ended): Promise<Visit> {
  const { browser, plan, recorder, progress, finalUrl, arrival } = ended
  const hops = recorder.page.hops()
  const { hops: wire, contacts, unsure } = claim(browser, recorder)
  // In the same moment: what no visit under way can want is dropped, and nothing is left to one that has claimed.
  if (recorder.context !== undefined) browser.watchers.delete(recorder.context)
  const { aliases } = browser.wire
  const { sends: sent, ...reconciled } = reconcile(
    { page: hops, wire, contacts, aliases, unsure, placed: recorder.page.placements },
    momentOf(ended),
  )
  const refused = refusedOf(ended, { wire, page: hops })
  const sends = browser.webView ? ledByStub(sent, browser.webView) : sent
  const { unreadable, ...netLog } = browser.netLog.seal()
  const excerpt = await keepExcerpt(ended, new Set(wire.map(({ source }) => source)))
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
    ...(progress.choosing && { choice: choiceOf(progress.choosing, runsWithChoice.has(plan.run)) }),
    sends,
    ...reconciled,
    contacts: withServers(withoutHosts(reconciled.contacts, refused), recorder.told.servers()),
    ...(refused && { refused }),
    stored: storedValues(storage, sends, recorder.told.writes),
    signals: [...recorder.told.signals(), ...progress.canaries.map(canarySignal)],
    ...(plan.canaries && { canaries: progress.canaries }),
    documents: recorder.documents.filter(({ url }) => !/^(about:|chrome-error:)/.test(url)),
    ...(snapshot && { page: snapshot }),
    ...(progress.manner && { manner: progress.manner }),
    ...(progress.pressed?.presses.length && { presses: progress.pressed.presses }),
    ...(progress.pressed?.limited && { pressLimit: true }),
    netLog: { ...netLog, ...("sha256" in excerpt && { excerpt }) },
    collectorFailures: [
      ...failures,
      ...ended.behind,
      ...("message" in excerpt ? [excerpt] : []),
      ...(unreadable > 0
        ? [{ collector: "net-log", message: `${unreadable} events could not be read` }]
        : []),
    ],
    timings: progress.timings,
  }
}

/** Keeps the events of the visit's own requests, or says why that failed. */
async function keepExcerpt(
  { browser, deps }: Ended,
  sources: ReadonlySet<number>,
): Promise<BlobRef | CollectorFailure> {
  try {
    const excerpt = netLogExcerpt(browser.wire.kept.take(sources), deps.secrets ?? [])
    return await deps.saveBlob(excerpt, excerptMediaType)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { collector: "net-log-excerpt", message }
  }
}

/** What was kept from leaving the public Internet; undefined where nothing was. */
function refusedOf({ plan, recorder }: Ended, seen: Parameters<typeof refusedSends>[0]): Visit["refused"] {
  const refused = plan.publicOnly ? refusedSends(seen, recorder.startedAt) : []
  return refused.length > 0 ? refused : undefined
}

/** Where nothing was let to is no host that was reached. */
function withoutHosts(contacts: readonly Contact[], refused: Visit["refused"] = []): readonly Contact[] {
  const hosts = new Set(refused.map(({ url }) => new URL(url).hostname))
  return contacts.filter(({ host }) => !hosts.has(host))
}

/** A server that peer connections ask is no mere look-up of its name. */
function withServers(contacts: readonly Contact[], servers: readonly Contact[]): readonly Contact[] {
  const asked = new Set(servers.map(({ host }) => host))
  return [...contacts.filter(({ host, kind }) => kind !== "dns" || !asked.has(host)), ...servers]
}

function canarySignal({ kind, id, at }: Canary): Signal {
  return { kind: "canary", what: `${kind} ${id}`, at }
}

function momentOf({ plan, recorder, progress, finalUrl }: Ended): Moment {
  const { interactFrom, simulatedLeaveFrom, leaveFrom, steps } = progress
  return {
    startedAt: recorder.startedAt,
    page: finalUrl,
    documents: recorder.documents,
    steps,
    ...(interactFrom !== undefined && { interactFrom }),
    ...(simulatedLeaveFrom !== undefined && { simulatedLeaveFrom }),
    ...(leaveFrom !== undefined && { leaveFrom }),
    ...(recorder.main && { mainTarget: recorder.main.id }),
    makesChoice: runsWithChoice.has(plan.run),
    underHeaders: plan.run === "gpc",
    ...choiceMoments(progress.choosing),
  }
}

/** A choice that failed was not made, whatever was pressed on the way. */
function choiceMoments(choosing: Progress["choosing"]): Pick<Moment, "choiceAt" | "acceptedAt"> {
  const { outcome, madeAt, acceptedAt } = choosing ?? {}
  return {
    ...(outcome === "made" && madeAt !== undefined && { choiceAt: madeAt }),
    ...(acceptedAt !== undefined && { acceptedAt }),
  }
}

function outcomeOf({ arrived, failure }: Progress): Visit["outcome"] {
  if (!arrived) return "failed"
  return failure ? "partial" : "loaded"
}
