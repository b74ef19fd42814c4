import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Certainty, InformationItem, Limb, Provision, Send } from "../../result.ts"
import { isMetadata } from "../provision/provision-of.ts"
import { toldAlong } from "./told-along.ts"

/** One category of information a destination received, folded up from its sends. */
export interface ReceivedCategory {
  readonly category: string
  readonly provision: Provision
  readonly limb?: Limb
  readonly certainty: Certainty
  /** The item that weighs most, from which provision and certainty were taken. */
  readonly item: InformationItem
  /** Only what every request shows: grey in law, never a reason for a worse verdict. */
  readonly metadataOnly: boolean
  /** Categories of which any, where stated, tells all that was sent of this one. */
  readonly along: readonly string[]
  /** Rests on more than a parameter's name, in a send that the page itself made. */
  readonly firm: boolean
}

const weight: Readonly<Record<Provision, number>> = { main: 5, item4: 4, item3: 3, item1: 2, item2: 1 }
const sureness: Readonly<Record<Certainty, number>> = { established: 2, likely: 1, review: 0 }

/** The categories a destination received; the heaviest provision of each counts (the duty before any exemption). */
export function receivedCategories(
  sends: readonly Send[],
  table: InformationTable,
): readonly ReceivedCategory[] {
  const found = sends.flatMap((send) =>
    send.information.map((item) => ({
      item,
      firm: send.cause === "page" && item.basis !== "parameter",
    })),
  )
  const byCategory = Map.groupBy(found, ({ item }) => item.category)
  return [...byCategory].map(([category, all]) => ({
    category,
    ...heaviestOf(
      all.map(({ item }) => item),
      table,
    ),
    firm: all.some(({ firm }) => firm),
  }))
}

type Folded = Pick<ReceivedCategory, "provision" | "limb" | "certainty" | "item" | "metadataOnly" | "along">

function heaviestOf(items: readonly InformationItem[], table: InformationTable): Folded {
  const real = items.filter((item) => !isMetadata(item, table))
  const item = (real.length > 0 ? real : items).reduce((a, b) => (burden(b) > burden(a) ? b : a))
  const { provision, limb, certainty } = item
  return {
    provision,
    ...(limb === undefined ? {} : { limb }),
    certainty,
    item,
    metadataOnly: real.length === 0,
    along: toldAlong(real, table),
  }
}

/** The duty weighs more the surer it is, an exemption the less sure. */
function burden({ provision, certainty }: InformationItem): number {
  const sure = sureness[certainty]
  return weight[provision] * 10 + (provision === "main" ? sure : 2 - sure)
}
