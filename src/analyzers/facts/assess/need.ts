import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Assessment, Party, Send } from "../../result.ts"
import { isMetadata } from "../provision/provision-of.ts"

/**
 * What a destination needs of the notice. `main` where some information beyond what every request shows falls
 * under the main clause; `maybe` where only item 1, mere metadata, or a party that is not settled is involved.
 */
export function needOf(party: Party, sends: readonly Send[], table: InformationTable): Assessment["need"] {
  const items = sends.flatMap((send) => send.information)
  if (party === "self") return "self"
  if (party === "unknown") return "maybe"
  return items.some((item) => item.provision === "main" && !isMetadata(item, table)) ? "main" : "maybe"
}
