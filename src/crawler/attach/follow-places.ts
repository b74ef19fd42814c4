import { setTimeout as pause } from "node:timers/promises"
import type { VisitDeps } from "../visit/visit-plan.ts"
import type { AttachedRecorder } from "./attached-recorder.ts"
import type { Place } from "./place.ts"
import { readPlace } from "./read-place.ts"

const lookEveryMs = 200
const quietMs = 500
const staleMs = 2000
/** A page that never settles is read after this time all the same. */
const settledByMs = 8000

interface Following extends Pick<VisitDeps, "saveBlob"> {
  readonly onFirstRead: (place: Place) => void
}

/** Reads each place once it has settled, again when it has settled after more was sent, and a last time at the end. */
export async function followPlaces(
  recorder: AttachedRecorder,
  { saveBlob, onFirstRead }: Following,
  ended: AbortSignal,
): Promise<void> {
  const { activity } = recorder.heard
  const read = (place: Place) => readPlace(place, recorder.heard, saveBlob)
  while (!ended.aborted) {
    const settled = activity.remaining(quietMs, staleMs) === 0
    const due = [...recorder.shown.values()].filter((place) =>
      isDue(place, { settled, lastStart: activity.lastStart }),
    )
    await Promise.all(due.map(read))
    for (const place of due) if (place.settledAt === undefined && place.snapshot) onFirstRead(place)
    for (const place of due) place.settledAt ??= Date.now()
    await pause(lookEveryMs, undefined, { signal: ended }).catch(() => undefined) // Woken by the end.
  }
  await Promise.all([...recorder.shown.values()].map(read))
}

interface Settling {
  readonly settled: boolean
  readonly lastStart: number
}

function isDue(place: Place, { settled, lastStart }: Settling): boolean {
  const age = Date.now() - place.from
  if (place.readAt === undefined) return age > settledByMs || (settled && age > quietMs)
  return settled && lastStart > place.readAt
}
