import type { InformationItem, Send } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { categoryName, type Words } from "../../naming.ts"
import { fill } from "../../prose.ts"
import { shortened } from "../../shortened.ts"
import type { Report } from "./report.ts"

const addressKept = 600

/** The rows of the record of sends. */
export const sendViews = (sends: readonly Send[], report: Report) => {
  const destinations = new Map(report.result.destinations.map((one) => [one.id, one]))
  return sends.map((send) => {
    const destination = destinations.get(send.destination)
    return {
      ...rowOf(send, report),
      to: destination ? destinationName(destination, report.words) : send.destination,
      toPlace: report.places.get(send.destination),
    }
  })
}

const rowOf = (send: Send, { words, places }: Report) => ({
  id: places.get(send.id)?.id ?? "",
  recordId: send.id,
  method: send.method,
  url: addressText(send.url, words),
  how: howOf(send, words),
  page: send.page,
  visit: places.get(send.visit),
  chain: send.initiator?.chain ?? [],
  redirectedFrom: send.redirectedFrom === undefined ? undefined : places.get(send.redirectedFrom),
  cname: send.remote?.cname ?? [],
  information: send.information.map((item) => itemOf(item, words)),
})

const addressText = (url: string, { prose }: Words): string =>
  url.length <= addressKept
    ? url
    : shortened(url, addressKept, fill(prose.sends.truncated, { n: url.length }))

const howOf = (send: Send, { prose }: Words): readonly string[] => [
  send.transport,
  prose.runs[send.run],
  ...(send.choice === "none" ? [] : [prose.sends.choice[send.choice]]),
  prose.sends.phases[send.phase],
  ...(send.cause === "page" ? [] : [prose.sends.causes[send.cause]]),
  ...(send.body === undefined || send.body === "none" ? [] : [prose.sends.bodies[send.body]]),
  fill(prose.sends.seenBy, {
    witnesses: send.seenBy.map((witness) => prose.sends.witnesses[witness]).join(prose.punctuation.list),
  }),
]

const itemOf = ({ category, name, sample, provision, where, basis }: InformationItem, words: Words) => ({
  category: categoryName(category, words),
  detail: [name, sample].filter((text) => text !== undefined && text !== "").join("="),
  provision: words.prose.provisions[provision],
  where: words.prose.where[where],
  basis: words.prose.itemBasis[basis],
})
