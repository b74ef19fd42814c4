import type { SharedValue } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { categoryName } from "../../naming.ts"
import { fill } from "../../prose.ts"
import type { Report } from "./report.ts"

/** A page shows so many; all are in the result. */
const most = 100

/**
 * The values that went to several destinations, by the digests that stand for them. Each visit begins with an empty profile
 * and has values of its own: those sent under the same names to the same destinations are one line.
 */
export const sharedView = (report: Report) => {
  const { result, words } = report
  const alike = [...Map.groupBy(result.sharedValues ?? [], likenessOf).values()]
  const left = alike.length - most
  return {
    shared: alike
      .toSorted((a, b) => thirdsOf(b) - thirdsOf(a))
      .slice(0, most)
      .map((values) => rowOf(values, report)),
    sharedRest: left > 0 ? fill(words.prose.storage.shared.rest, { n: left }) : "",
  }
}

const likenessOf = ({ names, destinations }: SharedValue): string =>
  JSON.stringify([names.toSorted(), destinations.toSorted()])

/** What others than the operator share weighs more. */
const thirdsOf = ([one]: readonly SharedValue[]): number =>
  one?.destinations.filter((id) => id !== "self").length ?? 0

const rowOf = (values: readonly SharedValue[], { result, words, places }: Report) => {
  const [one] = values
  const { shared: t } = words.prose.storage
  return {
    digest: one?.digest ?? "",
    sample: one?.sample ?? "",
    more: values.length > 1 ? fill(t.others, { n: values.length - 1 }) : "",
    categories: (one?.categories ?? []).map((id) => categoryName(id, words)),
    names: (one?.names ?? []).slice(0, 8),
    destinations: (one?.destinations ?? []).map((id) => {
      const destination = result.destinations.find((known) => known.id === id)
      return { name: destination ? destinationName(destination, words) : id, place: places.get(id) }
    }),
    visits: new Set(values.flatMap(({ visits }) => visits)).size,
    sends: new Set(values.flatMap(({ sends }) => sends)).size,
  }
}
