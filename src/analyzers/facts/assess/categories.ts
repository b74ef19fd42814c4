import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Certainty, InformationItem, Provision, Send } from "../../result.ts"
import { isMetadata } from "../provision/provision-of.ts"

/** One category of information a destination received, folded up from its sends. */
export interface ReceivedCategory {
  readonly category: string
  readonly provision: Provision
  readonly certainty: Certainty
  /** Only what every request shows: grey in law, never a reason for a worse verdict. */
  readonly metadataOnly: boolean
  /** Rests on more than a parameter's name, in a send that the page itself made. */
  readonly firm: boolean
}

const weight: Readonly<Record<Provision, number>> = { main: 5, item4: 4, item3: 3, item1: 2, item2: 1 }

/** The categories a destination received; the heaviest provision of each counts (the duty before any exemption). */
export function receivedCategories(
  sends: readonly Send[],
  table: InformationTable,
): readonly ReceivedCategory[] {
  const byCategory = Map.groupBy(
    sends.flatMap(({ cause, information }) =>
      information.map((item) => ({ item, firm: cause === "page" && item.basis !== "parameter" })),
    ),
    ({ item }) => item.category,
  )
  return [...byCategory].map(([category, found]) => ({
    ...foldItems(
      category,
      found.map(({ item }) => item),
      table,
    ),
    firm: found.some(({ firm }) => firm),
  }))
}

function foldItems(
  category: string,
  items: readonly InformationItem[],
  table: InformationTable,
): Omit<ReceivedCategory, "firm"> {
  const real = items.filter((item) => !isMetadata(item, table))
  const counted = real.length > 0 ? real : items
  const heaviest = counted.reduce((a, b) => (weight[b.provision] > weight[a.provision] ? b : a))
  return {
    category,
    provision: heaviest.provision,
    certainty: heaviest.certainty,
    metadataOnly: real.length === 0,
  }
}
