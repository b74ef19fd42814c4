import type { Send } from "../../../analyzers/result.ts"
import { destinationName } from "../../destination-name.ts"
import { fill } from "../../prose.ts"
import type { Place } from "./places.ts"
import type { Report } from "./report.ts"

/** One destination's sends on the line of time; `x` of a mark is between 0 and `width`. */
interface Lane {
  readonly name: string
  readonly place: Place | undefined
  readonly sends: string
  readonly marks: readonly { readonly x: number; readonly phase: Send["phase"] }[]
}

/** When each destination was sent to during one visit. */
export interface Timeline {
  readonly width: number
  readonly lanes: readonly Lane[]
  readonly more: string
  readonly end: string
}

/** Marks nearer than this stand on each other; more of them would only make the file larger. */
const width = 200
/** Destinations shown for one visit, those sent to first. */
const lanesShown = 12

/** The sends of one visit in time, a line per destination in the order of their first send. */
export function timelineOf(sends: readonly Send[], report: Report): Timeline | undefined {
  const timed = sends.flatMap((send) => (send.at === undefined ? [] : [{ ...send, at: send.at }]))
  if (timed.length === 0) return undefined
  const endMs = timed.reduce((last, { at }) => Math.max(last, at), 1)
  const inOrder = timed.toSorted((a, b) => a.at - b.at)
  const byDestination = [...Map.groupBy(inOrder, ({ destination }) => destination)]
  const { visits } = report.words.prose
  const hidden = byDestination.length - lanesShown
  return {
    width,
    lanes: byDestination.slice(0, lanesShown).map(([id, own]) => ({
      ...nameOf(id, report),
      sends: fill(visits.timelineSends, { n: own.length }),
      marks: marksOf(own, endMs),
    })),
    more: hidden > 0 ? fill(visits.timelineMore, { n: hidden }) : "",
    end: fill(visits.timelineEnd, { seconds: (endMs / 1000).toFixed(1) }),
  }
}

function marksOf(sends: readonly { readonly at: number; readonly phase: Send["phase"] }[], endMs: number) {
  const marks = sends.map(({ at, phase }) => ({ x: Math.round((at / endMs) * width), phase }))
  return [...new Map(marks.map((mark) => [`${mark.x} ${mark.phase}`, mark])).values()]
}

function nameOf(id: string, { result, words, places }: Report): Pick<Lane, "name" | "place"> {
  const destination = result.destinations.find((one) => one.id === id)
  return { name: destination ? destinationName(destination, words) : id, place: places.get(id) }
}
