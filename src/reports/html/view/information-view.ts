import type { InformationItem, Provision, StatedInformation } from "../../../analyzers/result.ts"
import type { JudgedDestination } from "../../judged-destination.ts"
import { categoryName, type Words } from "../../naming.ts"
import type { ObservedCategory } from "./observed.ts"
import type { Report } from "./report.ts"

/** The categories observed at a destination, each with its provision, observed values and the notice's words. */
export const informationView = ({ destination, assessment }: JudgedDestination, report: Report) => {
  const observed = report.observed.get(destination.id)?.categories ?? new Map<string, ObservedCategory>()
  const stated = assessment?.information ?? []
  const statedCategories = new Set(stated.map(({ category }) => category))
  const unstated = [...observed.keys()].filter((category) => !statedCategories.has(category))
  return [
    ...stated.map((one) =>
      rowOf({ category: one.category, stated: one }, observed.get(one.category), report),
    ),
    ...unstated.map((category) => rowOf({ category, stated: undefined }, observed.get(category), report)),
  ]
}

interface Row {
  readonly category: string
  readonly stated: StatedInformation | undefined
}

const rowOf = ({ category, stated }: Row, observed: ObservedCategory | undefined, report: Report) => {
  const { words, places } = report
  return {
    category: categoryName(category, words),
    provisions: provisionsOf(stated?.provision, observed, words),
    values: [...(observed?.values.values() ?? [])].map((item) => shownValue(item, words)),
    stated: stated?.stated ?? "",
    statedLabel: stated ? words.prose.stated[stated.stated] : "",
    quote: stated?.quote ?? "",
    entry: stated?.entry === undefined ? undefined : places.get(stated.entry),
  }
}

const provisionsOf = (
  provision: Provision | undefined,
  observed: ObservedCategory | undefined,
  { prose }: Words,
) => {
  const items = [...(observed?.provisions.values() ?? [])].filter(
    (item) => provision === undefined || item.provision === provision,
  )
  if (items.length === 0 && provision !== undefined)
    return [{ label: prose.provisions[provision], limb: "", certainty: "", sure: "" }]
  return items.map((item) => ({
    label: prose.provisions[item.provision],
    limb: item.limb === undefined ? "" : prose.limbs[item.limb],
    certainty: prose.certainties[item.certainty],
    sure: item.certainty,
  }))
}

const shownValue = ({ where, name, sample, basis }: InformationItem, { prose }: Words) => ({
  where: prose.where[where],
  basis: prose.itemBasis[basis],
  name: name ?? "",
  sample: sample ?? "",
})
