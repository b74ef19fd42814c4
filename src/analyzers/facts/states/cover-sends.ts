import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { InformationItem, Send } from "../../result.ts"
import type { CoveredBy } from "../provision/covered-by.ts"
import { isMetadata } from "../provision/provision-of.ts"
import { stateOf } from "./observed-state.ts"
import type { SettledCategory, SettledChoices } from "./settle-choices.ts"

export interface CoverGround {
  readonly settled: SettledChoices
  /** Categories the operator spoke of itself: its word stays. */
  readonly overruled: ReadonlySet<string>
  readonly table: InformationTable
}

/** The sends with items 3 and 4 in place of the main clause, where the comparison of the states gives them. */
export function coverSends(sends: readonly Send[], ground: CoverGround): readonly Send[] {
  return sends.map((send) => ({
    ...send,
    information: send.information.map((item) => cover(item, send, ground)),
  }))
}

function cover(
  item: InformationItem,
  send: Send,
  { settled, overruled, table }: CoverGround,
): InformationItem {
  const found = settled.byCategory.get(item.category)
  if (found === undefined || overruled.has(item.category)) return item
  const covered = coveredBy(item, send, found)
  if (covered === undefined) return item
  const { limb: _, ...kept } = item
  return { ...kept, ...covered, ...(isMetadata(item, table) ? { certainty: "review" } : {}) }
}

/**
 * Consent covers what left under it, also what may be necessary (item 1) but is for a person; opting out, what left
 * while the user had not asked for it. The surer of the two holds, consent first.
 */
function coveredBy(
  item: InformationItem,
  send: Send,
  { consented, optedOut }: SettledCategory,
): Pick<CoveredBy, "provision" | "certainty"> | undefined {
  const state = stateOf(send)
  const agreed = state === "accepted" || state === "closed" || state === "withdrawn"
  const isMain = item.provision === "main"
  const mayBeNecessary = item.provision === "item1" && item.certainty === "review"
  const item3 = agreed && (isMain || (mayBeNecessary && consented.certainty === "likely"))
  const item4 = isMain && state !== "opted-out"
  const bases = [
    { provision: "item3", certainty: item3 ? consented.certainty : undefined },
    { provision: "item4", certainty: item4 ? optedOut.certainty : undefined },
  ] as const
  const { provision, certainty } =
    bases.find((one) => one.certainty === "likely") ?? bases.find((one) => one.certainty !== undefined) ?? {}
  return provision === undefined || certainty === undefined ? undefined : { provision, certainty }
}
