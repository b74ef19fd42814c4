import type { Result, Send } from "../../../analyzers/result.ts"
import type { Screenshot } from "../../evidence-reader.ts"
import type { JudgedDestination } from "../../judged-destination.ts"
import { type ObservedDestination, observedOf } from "../../observed.ts"
import type { ShownResult } from "../../shown-result.ts"
import { type Places, placesOf } from "./places.ts"

/** A picture with the file it is written to. */
export interface Picture extends Screenshot {
  readonly file: string
}

/** What every part of a report looks things up in. */
export interface Report extends ShownResult {
  readonly observed: ReadonlyMap<string, ObservedDestination>
  /** The sends as the record of sends shows them: by destination, in the order of the destinations. */
  readonly sends: readonly Send[]
  readonly places: Places
  /** The pictures by the id of what they show. */
  readonly pictures: ReadonlyMap<string, Picture>
}

export const reportOf = (shown: ShownResult, pictures: ReadonlyMap<string, Picture>): Report => {
  const { result } = shown
  const observed = observedOf(result)
  const sends = sendsInOrder(result, shown.judged, observed)
  return { ...shown, observed, sends, places: placesOf(result, shown.judged, sends), pictures }
}

const sendsInOrder = (
  result: Result,
  judged: readonly JudgedDestination[],
  observed: ReadonlyMap<string, ObservedDestination>,
): readonly Send[] => {
  const shown = new Set(judged.map(({ destination }) => destination.id))
  return [
    ...[...shown].flatMap((id) => observed.get(id)?.sends ?? []),
    ...result.sends.filter(({ destination }) => !shown.has(destination)),
  ]
}
