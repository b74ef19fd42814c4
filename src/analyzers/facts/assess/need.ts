import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Assessment, InformationItem, Party, Send } from "../../result.ts"
import { isMetadata } from "../provision/provision-of.ts"

/**
 * What a destination needs of the notice. `main` where some information beyond what every request shows falls
 * under the main clause (of the operator's own equipment only by the operator's word); `maybe` where only item 1, mere
 * metadata, or a party that is not settled is involved.
 */
export function needOf(party: Party, sends: readonly Send[], table: InformationTable): Assessment["need"] {
  if (party === "unknown") return "maybe"
  if (mainItems(sends, table).length > 0) return "main"
  return party === "self" ? "self" : "maybe"
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
