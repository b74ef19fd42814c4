import { setTimeout as pause } from "node:timers/promises"
import { appTarget, declaredSteps } from "../app-target.ts"
import { withClock } from "../clock-offset.ts"
import type { Evidence, Visit } from "../evidence.ts"
import type { Bridges } from "../page/in-page/offer-bridges.ts"
import type { AppPlan, CrawlDeps, CrawlPlan } from "../plan.ts"
import { isoWithOffset } from "../visit/iso-time.ts"
import { within } from "../visit/within.ts"
import { withoutSecrets } from "../without-secrets.ts"
import { AttachedRecorder } from "./attached-recorder.ts"
import { connect, type Endpoint } from "./connect.ts"
import type { EndpointAddress } from "./endpoint-address.ts"
import { environmentOfEquipment, equipmentOf, type KnownEquipment } from "./equipment.ts"
import { followPlaces } from "./follow-places.ts"
import { onOurClock } from "./on-our-clock.ts"
import type { Place } from "./place.ts"
import { searchBeside } from "./search-beside.ts"
import { visitsOfPlaces } from "./visits-of-places.ts"

/** What to record, and how the notice is looked for once it is recorded. */
export interface AttachPlan {
  readonly endpoint: EndpointAddress
  /** Ends the recording after this time; else the person does. */
  readonly forMs?: number
  /** The app whose web views they are, as declared. */
  readonly app?: AppPlan
  /** What the app offers to its pages' scripts; calls of it are recorded. */
  readonly bridges: Bridges["offered"]
  /** For the browser of our own that opens notices; its `url` is passed over. */
  readonly beside: CrawlPlan
}

/** Progress as data; the command line puts it into words. */
export type AttachProgress =
  | {
      readonly stage: "connected"
      readonly level: Endpoint["level"]
      readonly product: string
      readonly package?: string
    }
  | { readonly stage: "joined" | "read"; readonly url: string }
  | { readonly stage: "recorded"; readonly why: WhyEnded; readonly pages: number; readonly sends: number }

/** What ended a recording: the person, the time that was set, or the endpoint itself. */
export type WhyEnded = "stopped" | "time" | "gone"

export interface AttachDeps extends CrawlDeps {
  readonly onAttach: (progress: AttachProgress) => void
  /** Aborted when the person has done what was to be recorded. */
  readonly done: AbortSignal
}

const endpointGone = {
  code: "endpoint-gone",
  message: "The endpoint disconnected before the recording was ended; what was recorded until then is kept.",
}
/** A page that does not answer keeps the person waiting no longer. */
const joinedWithinMs = 5000
/** The last reading of what is shown may take this long. */
const readWithinMs = 10_000

/**
 * Records what leaves a browser that somebody else runs and a person drives, until the person is done; then looks for
 * the notice. There is no wire witness. Rejects with an `EndpointFailure` where nothing can be recorded.
 */
export async function attach(plan: AttachPlan, deps: AttachDeps): Promise<Evidence> {
  const startedAt = isoWithOffset(Date.now())
  const recorder = new AttachedRecorder(plan.bridges)
  const endpoint = await connect(plan.endpoint, recorder)
  const { version } = endpoint
  await within(recorder.joined(), joinedWithinMs, () => undefined)
  deps.onAttach({
    stage: "connected",
    level: endpoint.level,
    product: version.Browser,
    ...(version["Android-Package"] ? { package: version["Android-Package"] } : {}),
  })
  const recorded = await record({ recorder, endpoint }, plan, deps)
  endpoint.close()
  const { why, equipment, until } = recorded
  onOurClock(recorder.heard.page.hops(), equipment?.clockOffsetMs ?? 0)
  const { secrets } = plan.beside
  const shown = withoutSecrets(visitsOfPlaces(recorder, until), secrets)
  deps.onAttach({
    stage: "recorded",
    why,
    pages: shown.length,
    sends: shown.reduce((sum, { sends }) => sum + sends.length, 0),
  })
  const { failure: notSearched, ...found } = await searchBeside(shown, plan.beside, deps)
  const failure = why === "gone" ? endpointGone : notSearched
  return {
    evidenceVersion: 1,
    id: plan.beside.id,
    tool: { name: "gaibu", version: plan.beside.toolVersion },
    target: targetOf(shown, plan),
    declared: plan.beside.declared,
    startedAt,
    finishedAt: isoWithOffset(Date.now()),
    environment: withClock(environmentOfEquipment(version.Browser, equipment, version["User-Agent"]), shown),
    settings: plan.beside.recordedSettings,
    ...(plan.beside.ran ? { ran: plan.beside.ran } : {}),
    ...(plan.beside.digestKey === undefined ? {} : { digestKey: plan.beside.digestKey }),
    ...found,
    steps: [...found.steps, ...(plan.app ? declaredSteps(plan.app, found.visits) : [])],
    notVisited: [...endpoint.refused().map((url) => ({ url, reason: "not-attached" })), ...found.notVisited],
    ...(failure ? { failure } : {}),
  }
}

function targetOf(shown: readonly Visit[], { app, endpoint }: AttachPlan): Evidence["target"] {
  if (app) return { ...appTarget(app), kind: "attach" }
  return { kind: "attach", url: shown[0]?.finalUrl ?? endpoint.http }
}

interface Recording {
  readonly recorder: AttachedRecorder
  readonly endpoint: Endpoint
}

interface Recorded {
  readonly why: WhyEnded
  readonly until: number
  readonly equipment: KnownEquipment | undefined
}

async function record(
  { recorder, endpoint }: Recording,
  { forMs }: AttachPlan,
  { saveBlob, done, onAttach }: AttachDeps,
): Promise<Recorded> {
  const ended = new AbortController()
  const onFirstRead = ({ url }: Place) => onAttach({ stage: "read", url })
  const reading = followPlaces(recorder, { saveBlob, onFirstRead }, ended.signal)
  const equipment = knownEquipment(recorder, ended.signal)
  const told = tellWhatWasJoined(recorder, onAttach, ended.signal)
  const why = await Promise.race([
    aborted(done).then((): WhyEnded => "stopped"),
    endpoint.gone.then((): WhyEnded => "gone"),
    ...(forMs === undefined
      ? []
      : [pause(forMs, undefined, { signal: ended.signal }).then((): WhyEnded => "time")]),
  ])
  const until = Date.now()
  ended.abort()
  await within(Promise.all([reading, recorder.heard.page.bodiesRead(1000)]), readWithinMs, () => undefined)
  await told
  return { why, until, equipment: await equipment }
}

/** Of the first page that answers. */
async function knownEquipment(
  { shown }: AttachedRecorder,
  ended: AbortSignal,
): Promise<KnownEquipment | undefined> {
  while (!ended.aborted) {
    const [page] = shown.keys()
    // A page that goes to another one meanwhile is asked again.
    const known =
      page &&
      (await within(
        equipmentOf(page).catch(() => undefined),
        2000,
        () => undefined,
      ))
    if (known) return known
    await pause(200, undefined, { signal: ended }).catch(() => undefined) // Woken by the end.
  }
  return undefined
}

/** Pages that were open before are to be reloaded, if what they send at first is to be recorded. */
async function tellWhatWasJoined(
  { places }: AttachedRecorder,
  onAttach: AttachDeps["onAttach"],
  ended: AbortSignal,
): Promise<void> {
  for (let at = 0; !ended.aborted; ) {
    for (; at < places.length; at++) {
      const place = places[at]
      if (place?.joinedLate) onAttach({ stage: "joined", url: place.url })
    }
    await pause(200, undefined, { signal: ended }).catch(() => undefined) // Woken by the end.
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve(), { once: true })
  })
}
