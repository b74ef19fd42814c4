import { addressKey } from "../candidates/address-key.ts"
import type { Failure, ShownDocument, Visit } from "../evidence.ts"
import { storedValues } from "../storage/stored-values.ts"
import { isoWithOffset } from "../visit/iso-time.ts"
import { topOf } from "../visit/target-recorder.ts"
import type { PageHop } from "../witness/page/page-request.ts"
import { reconcile } from "../witness/reconcile.ts"
import type { AttachedRecorder } from "./attached-recorder.ts"
import type { Place } from "./place.ts"

const joinedLate: Failure = {
  code: "joined-late",
  message: "The page was open before the recording began; what it had sent is not in it. Reload it.",
}
const leftEarly: Failure = {
  code: "left-early",
  message: "The page was left before it could be read; what it sent is recorded.",
}

/** Each place the person was at as a visit. `until` is when the recording ended, in ms since the epoch. */
export function visitsOfPlaces(recorder: AttachedRecorder, until: number): readonly Visit[] {
  const { places, heard } = recorder
  const hops = heard.page.hops()
  const byPlace = Map.groupBy(hops, (hop) => recorder.placeOf(hop))
  const times = new Map<string, number>()
  return places.map((place, index) => {
    const key = addressKey(place.url)
    const attempt = (times.get(key) ?? 0) + 1
    if (place.snapshot) times.set(key, attempt)
    const own = byPlace.get(place) ?? []
    return visitOf({ place, number: index + 1, attempt, own, until: place.until ?? until }, recorder)
  })
}

interface OfPlace {
  readonly place: Place
  readonly number: number
  readonly attempt: number
  readonly own: readonly PageHop[]
  readonly until: number
}

function visitOf({ place, number, attempt, own, until }: OfPlace, recorder: AttachedRecorder): Visit {
  const { heard, places } = recorder
  const { snapshot, storage } = place
  const opening = own.filter(({ requestId }) => requestId === place.loader)
  const failure = place.joinedLate ? joinedLate : snapshot ? undefined : leftEarly
  const startedAt = Math.floor(Math.min(place.from, ...opening.map(({ at }) => at)))
  const status = opening.at(-1)?.response?.status
  const documents = documentsOf(place, recorder, startedAt)
  const { sends, contacts, reconciliation } = reconcile(
    {
      page: own,
      before: heard.page.hops(),
      contacts: [],
      aliases: new Map(),
      unsure: 0,
      placed: heard.page.placements,
    },
    {
      startedAt,
      page: place.url,
      documents,
      steps: [],
      mainTarget: place.page.id,
      makesChoice: false,
      ...(place.settledAt === undefined ? {} : { interactFrom: place.settledAt }),
    },
  )
  const isLast = (at: number) => places.findLast(({ from }) => from <= heard.startedAt + at) === place
  return {
    id: `v${number}`,
    run: "attached",
    attempt,
    kind: "page",
    url: opening[0]?.url ?? place.url,
    finalUrl: place.url.replace(/#.*$/s, ""),
    ...(status === undefined ? {} : { status }),
    ...(snapshot?.title ? { title: snapshot.title } : {}),
    startedAt: isoWithOffset(startedAt),
    finishedAt: isoWithOffset(until),
    outcome: failure ? "partial" : "loaded",
    ...(failure ? { failure } : {}),
    sends,
    contacts,
    reconciliation,
    stored: storage ? storedValues(storage, sends, heard.told.writes) : [],
    signals: heard.told.signals().filter(({ at = 0 }) => isLast(at)),
    documents,
    ...(snapshot ? { page: snapshot } : {}),
    collectorFailures: place.failures,
  }
}

/** What its page showed while it was there, the times from the beginning of the visit. */
function documentsOf(place: Place, recorder: AttachedRecorder, startedAt: number): readonly ShownDocument[] {
  const { places, heard } = recorder
  const next = places.slice(places.indexOf(place) + 1).find(({ page }) => page === place.page)
  const isOfPage = (frame: string) => {
    const shown = heard.frames.get(frame)
    return frame === place.page.id || (shown !== undefined && topOf(shown.target) === place.page)
  }
  return heard.documents
    .slice(place.documentsBefore, next?.documentsBefore)
    .filter(({ frame, url }) => /^https?:/.test(url) && isOfPage(frame))
    .map((one) => ({ ...one, at: Math.max(0, heard.startedAt + one.at - startedAt) }))
}
