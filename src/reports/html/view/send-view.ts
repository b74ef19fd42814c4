import type { InformationItem, Send } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { categoryName, type Words } from "../../naming.ts"
import { onceFor } from "../../once-for.ts"
import { fill } from "../../prose.ts"
import { shortened } from "../../shortened.ts"
import type { Report } from "./report.ts"

const addressKept = 600

/** The rows of the record of sends. Most say much the same: that is put into words once for all of them. */
export const sendViews = (sends: readonly Send[], report: Report) => {
  const { words } = report
  const receiver = receiverIn(report)
  const page = onceFor(String, (address: string) => fill(words.prose.sends.page, { page: address }))
  const how = onceFor(waysOf, (send: Send) => howOf(send, words))
  const kind = onceFor(kindOf, (item: InformationItem) => kindView(item, words))
  return sends.map((send) => ({
    ...rowOf(send, report),
    to: receiver(send.destination),
    page: page(send.page),
    how: how(send),
    information: send.information.map((item) => ({ ...kind(item), detail: detailOf(item) })),
  }))
}

const receiverIn = ({ result, words, places }: Report) => {
  const destinations = new Map(result.destinations.map((one) => [one.id, one]))
  return onceFor(String, (id: string) => {
    const destination = destinations.get(id)
    return { name: destination ? destinationName(destination, words) : id, place: places.get(id) }
  })
}

const rowOf = (send: Send, { words, places }: Report) => ({
  id: places.get(send.id)?.id ?? "",
  recordId: send.id,
  method: send.method,
  url: addressText(send.url, words),
  chain: send.initiator?.chain ?? [],
  redirectedFrom: send.redirectedFrom === undefined ? undefined : places.get(send.redirectedFrom),
  cname: send.remote?.cname ?? [],
})

const addressText = (url: string, { prose }: Words): string =>
  url.length <= addressKept
    ? url
    : shortened(url, addressKept, fill(prose.sends.truncated, { n: url.length }))

/** All that `howOf` tells apart. */
const waysOf = ({ transport, run, choice, phase, cause, body, seenBy }: Send): string =>
  [transport, run, choice, phase, cause, body, ...seenBy].join(" ")

const howOf = (send: Send, { prose }: Words): string =>
  [
    send.transport,
    prose.runs[send.run],
    ...(send.choice === "none" ? [] : [prose.sends.choice[send.choice]]),
    prose.sends.phases[send.phase],
    ...(send.cause === "page" ? [] : [prose.sends.causes[send.cause]]),
    ...(send.body === undefined || send.body === "none" ? [] : [prose.sends.bodies[send.body]]),
    fill(prose.sends.seenBy, {
      witnesses: send.seenBy.map((witness) => prose.sends.witnesses[witness]).join(prose.punctuation.list),
    }),
  ].join(prose.punctuation.list)

/** All that `kindView` tells apart; what a page may have chosen comes last. */
const kindOf = ({ where, basis, provision, category }: InformationItem): string =>
  `${where} ${basis} ${provision} ${category}`

const kindView = ({ category, provision, where, basis }: InformationItem, words: Words) => ({
  category: categoryName(category, words),
  source: [words.prose.where[where], words.prose.itemBasis[basis], words.prose.provisions[provision]].join(
    " · ",
  ),
})

const detailOf = ({ name, sample }: InformationItem): string =>
  [name, sample].filter((text) => text !== undefined && text !== "").join("=")
