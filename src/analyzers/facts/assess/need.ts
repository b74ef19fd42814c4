import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Assessment, InformationItem, Party, Send } from "../../result.ts"
import { isMetadata } from "../provision/provision-of.ts"

export interface NeedGround {
  readonly party: Party
  readonly sends: readonly Send[]
  /** Categories the operator spoke of itself: what a mere word takes out of the duty is not seen to be out of it. */
  readonly overruled: ReadonlySet<string>
}

/**
 * What a destination needs of the notice. `main` where some information beyond what every request shows falls
 * under the main clause (of the operator's own equipment only by the operator's word); `consented` or `opted` where
 * items 3 and 4 were seen to cover all that items 1 and 2 do not; `maybe` where only item 1, mere metadata, a basis
 * for a person to judge, or a party that is not settled is involved.
 */
export function needOf({ party, sends, overruled }: NeedGround, table: InformationTable): Assessment["need"] {
  if (party === "unknown") return "maybe"
  const items = sends.flatMap(({ information }) => information).filter((item) => !isMetadata(item, table))
  if (items.some(({ provision }) => provision === "main")) return "main"
  if (party === "self") return "self"
  const sure = items.every(({ certainty, category }) => certainty !== "review" && !overruled.has(category))
  if (sure && items.some(({ provision }) => provision === "item4")) return "opted"
  return sure && items.some(({ provision }) => provision === "item3") ? "consented" : "maybe"
}

/** Whether the main clause is established or likely for some of it, and not a mere default for what is unknown. */
export function isMainSure(sends: readonly Send[], table: InformationTable): boolean {
  return mainItems(sends, table).some(({ certainty }) => certainty !== "review")
}

/**
 * Whether all that weighs was sent only because of what the tool did to the page. A send that the page repeats by
 * itself, as when it is really left, is the page's own.
 */
export function isToolCausedOnly(sends: readonly Send[], table: InformationTable): boolean {
  const own = sends.filter(({ cause }) => cause === "page")
  if (own.length === 0) return true
  return mainItems(sends, table).length > 0 && mainItems(own, table).length === 0
}

function mainItems(sends: readonly Send[], table: InformationTable): InformationItem[] {
  return sends
    .flatMap(({ information }) => information)
    .filter((item) => item.provision === "main" && !isMetadata(item, table))
}
