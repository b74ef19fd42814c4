import type { InformationItem, Provision, StatedInformation } from "../../../analyzers/result.ts"
import type { JudgedDestination } from "../../judged-destination.ts"
import { categoryName, type Words } from "../../naming.ts"
import type { ObservedCategory } from "../../observed.ts"
import { groundOf } from "./ground-view.ts"
import type { Place } from "./places.ts"
import type { Report } from "./report.ts"

/** Words of the notice that are said once above the table, since several categories rest on them. */
interface LongQuote {
  readonly number: number
  readonly quote: string
  readonly place: Place | undefined
}

/** A quotation up to this many characters stands in the table itself. */
const shortQuote = 40

/** The categories observed at a destination, each with its provision, observed values and the notice's words. */
export const informationView = ({ destination, assessment }: JudgedDestination, report: Report) => {
  const observed = report.observed.get(destination.id)?.categories ?? new Map<string, ObservedCategory>()
  const stated = (assessment?.information ?? []).toSorted((a, b) => rank(a) - rank(b))
  const statedCategories = new Set(stated.map(({ category }) => category))
  const unstated = [...observed.keys()].filter((category) => !statedCategories.has(category))
  const quotes = longQuotes(stated, report)
  return {
    quotes,
    rows: [
      ...stated.map((one) => ({
        ...observedRow(one, observed, report.words),
        ...statedCell(one, quotes, report),
        ground: groundOf(one, report.words),
      })),
      ...unstated.map((category) => ({
        ...observedRow({ category, provision: undefined }, observed, report.words),
        ...emptyCell,
        ground: undefined,
      })),
    ],
  }
}

const order: readonly StatedInformation["stated"][] = ["no", "umbrella", "yes", "grey"]

const rank = ({ stated }: StatedInformation): number => order.indexOf(stated)

const longQuotes = (stated: readonly StatedInformation[], { places }: Report): readonly LongQuote[] => {
  const entries = new Map(stated.map(({ quote = "", entry }) => [quote, entry]))
  return [...entries]
    .filter(([quote]) => quote.length > shortQuote)
    .map(([quote, entry], at) => ({
      number: at + 1,
      quote,
      place: entry === undefined ? undefined : places.get(entry),
    }))
}

const emptyCell = { stated: "", statedLabel: "", quote: "", number: 0, entry: undefined }

const statedCell = (
  { stated, quote = "", entry }: StatedInformation,
  quotes: readonly LongQuote[],
  { words, places }: Report,
) => {
  const long = quotes.find((one) => one.quote === quote)
  return {
    stated,
    statedLabel: words.prose.stated[stated],
    quote: long ? "" : quote,
    number: long?.number ?? 0,
    entry: entry === undefined ? undefined : places.get(entry),
  }
}

interface Observed {
  readonly category: string
  readonly provision: Provision | undefined
}

const observedRow = (
  { category, provision }: Observed,
  all: ReadonlyMap<string, ObservedCategory>,
  words: Words,
) => {
  const observed = all.get(category)
  return {
    category: categoryName(category, words),
    provisions: provisionsOf(provision, observed, words),
    values: [...(observed?.values.values() ?? [])].map((item) => shownValue(item, words)),
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
    return [{ label: prose.provisions[provision], limb: "", certainty: "" }]
  return items.map((item) => ({
    label: prose.provisions[item.provision],
    limb: item.limb === undefined ? "" : prose.limbs[item.limb],
    certainty: prose.certainties[item.certainty],
  }))
}

const shownValue = ({ where, name, sample, basis }: InformationItem, { prose }: Words) => ({
  where: prose.where[where],
  basis: prose.itemBasis[basis],
  name: name ?? "",
  sample: sample ?? "",
})
