import type { Result, Send } from "../../../analyzers/result.ts"
import type { Screenshot } from "../../evidence-reader.ts"
import type { JudgedDestination } from "../../judged-destination.ts"
import { type ObservedDestination, observedOf } from "../../observed.ts"
import type { ShownResult } from "../../shown-result.ts"
import { type StoredValue, storedValues } from "../../stored-values.ts"
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
  readonly stored: readonly StoredValue[]
  readonly places: Places
  /** The pictures by the id of what they show. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Files of other formats beside the report. */
  readonly others: readonly string[]
}

/** What a report shows or names beside the record. */
type Beside = Pick<Report, "pictures" | "others">

export const reportOf = (shown: ShownResult, beside: Beside): Report => {
  const { result } = shown
  const observed = observedOf(result)
  const sends = sendsInOrder(result, shown.judged, observed)
  const stored = storedValues(result, shown.words.prose)
  const places = placesOf(result, { judged: shown.judged, sends, stored })
  return { ...shown, ...beside, observed, sends, stored, places }
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
