import type { SharedValue } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { categoryName } from "../../naming.ts"
import { fill } from "../../prose.ts"
import type { Report } from "./report.ts"

/** A page shows so many; all are in the result. */
const most = 100

/** The values that went to several destinations, by the digests that stand for them. */
export const sharedView = (report: Report) => {
  const { result, words } = report
  const all = result.sharedValues ?? []
  const left = all.length - most
  return {
    shared: all.slice(0, most).map((one) => rowOf(one, report)),
    sharedRest: left > 0 ? fill(words.prose.storage.shared.rest, { n: left }) : "",
  }
}

const rowOf = (one: SharedValue, { result, words, places }: Report) => ({
  digest: one.digest,
  sample: one.sample,
  categories: one.categories.map((id) => categoryName(id, words)),
  names: one.names.slice(0, 8),
  destinations: one.destinations.map((id) => {
    const destination = result.destinations.find((known) => known.id === id)
    return { name: destination ? destinationName(destination, words) : id, place: places.get(id) }
  }),
  sends: one.sends.length,
})
