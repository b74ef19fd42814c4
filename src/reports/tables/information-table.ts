import type { InformationItem, StatedInformation } from "../../analyzers/result.ts"
import { handlerName, serviceName } from "../destination-name.ts"
import type { JudgedDestination } from "../judged-destination.ts"
import { categoryName, reasonText, type Words } from "../naming.ts"
import { type ObservedCategory, observedOf } from "../observed.ts"
import type { ShownResult } from "../shown-result.ts"
import { type ColumnOf, lines, type Table, tableOf } from "./table.ts"

/** One category at one destination: the unit of judgement. */
interface Row {
  readonly judged: JudgedDestination
  readonly category: string
  readonly stated: StatedInformation | undefined
  readonly observed: ObservedCategory | undefined
}

/** Each category of information at each destination, with what was observed and what the notice says. */
export const informationTable = (shown: ShownResult): Table =>
  tableOf("information", columnsOf(shown.words), { rows: rowsOf(shown), words: shown.words })

const rowsOf = ({ result, judged }: ShownResult): readonly Row[] => {
  const seen = observedOf(result)
  return judged.flatMap((one) => {
    const observed = seen.get(one.destination.id)?.categories
    const stated = one.assessment?.information ?? []
    const categories = new Set([...stated.map(({ category }) => category), ...(observed?.keys() ?? [])])
    return [...categories].map((category) => ({
      judged: one,
      category,
      stated: stated.find((item) => item.category === category),
      observed: observed?.get(category),
    }))
  })
}

const columnsOf = (words: Words): readonly ColumnOf<Row>[] => {
  const { prose } = words
  return [
    ["handler", 30, ({ judged }) => handlerName(judged.destination, words)],
    ["service", 26, ({ judged }) => serviceName(judged.destination)],
    ["category", 26, ({ category }) => categoryName(category, words)],
    ["provision", 26, (row) => lines(bearings(row, ({ provision }) => prose.provisions[provision]))],
    ["limb", 26, (row) => lines(bearings(row, ({ limb }) => (limb === undefined ? "" : prose.limbs[limb])))],
    ["certainty", 16, (row) => lines(bearings(row, ({ certainty }) => prose.certainties[certainty]))],
    [
      "observed",
      44,
      ({ observed }) => lines([...(observed?.values.values() ?? [])].map((item) => valueText(item, words))),
    ],
    ["why", 40, ({ stated }) => (stated?.reason === undefined ? "" : reasonText(stated.reason, words))],
    ["stated", 18, ({ stated }) => (stated === undefined ? "" : prose.stated[stated.stated])],
    ["quote", 44, ({ stated }) => stated?.quote ?? ""],
    ["destinationId", 24, ({ judged }) => judged.destination.id],
    ["categoryId", 18, ({ category }) => category],
  ]
}

type Bearing = Pick<InformationItem, "provision" | "limb" | "certainty">

/** Which provisions a category may come under: as it was folded up for the destination, else as it was observed. */
const bearings = ({ stated, observed }: Row, word: (bearing: Bearing) => string): ReadonlySet<string> => {
  const certainty = stated?.certainty
  const folded = stated !== undefined && certainty !== undefined ? [{ ...stated, certainty }] : undefined
  return new Set(
    (folded ?? [...(observed?.provisions.values() ?? [])]).map(word).filter((text) => text !== ""),
  )
}

const valueText = ({ where, name, sample }: InformationItem, { prose }: Words): string => {
  const value = [name, sample].filter((text) => text !== undefined && text !== "").join("=")
  return value === "" ? prose.where[where] : `${prose.where[where]}${prose.punctuation.colon}${value}`
}
