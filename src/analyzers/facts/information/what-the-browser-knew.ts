import type { Environment, ShownDocument, Visit } from "../../../crawler/evidence.ts"
import { ofEquipment } from "./known-equipment.ts"
import { ofPage, ofReferrer, titleOf } from "./known-page.ts"
import { knownStored } from "./known-stored.ts"
import type { KnownValue } from "./known-value.ts"
import { timeOfVisit } from "./time-of-visit.ts"

export { looksLikeIdentifier } from "./known-stored.ts"

/** Everything a send's values are held against: the page, where the user came from, the equipment, stored values. */
export function whatTheBrowserKnew(visit: Visit, environment: Environment): readonly KnownValue[] {
  const shown = visit.documents.filter(({ url }: ShownDocument) => /^https?:/.test(url))
  return [
    ...shown.filter(({ top }) => top).flatMap(ofPage),
    ...(visit.title ? titleOf(visit.title) : []),
    ...shown.flatMap(ofReferrer),
    ...ofEquipment(environment, visit.startedAt),
    ...knownStored(visit),
    ...timeOfVisit(visit.startedAt, visit.finishedAt),
  ]
}
