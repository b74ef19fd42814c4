import { arrivedAt, placeOf } from "../evidence/place-of.ts"
import type { NoticeCandidate, Pressable, Step, Visit } from "../evidence.ts"
import { placeOfPress } from "./pressed-candidates.ts"
import { shownDocument } from "./shown-document.ts"

/**
 * The steps a visitor can take between the documents that were opened: visible links from one to another, and
 * the redirects they go through. What is shown only after opening a menu costs those presses too.
 */
export function stepsBetween(
  visits: readonly Visit[],
  candidates: readonly NoticeCandidate[],
): readonly Step[] {
  const places = new Map<string, string>()
  const arrivals = visits.map((visit) => ({ url: visit.url, finalUrl: arrivedAt(visit) }))
  for (const { url, finalUrl } of [...arrivals, ...candidates]) {
    places.set(placeOf(url), placeOf(finalUrl))
    places.set(placeOf(finalUrl), placeOf(finalUrl))
  }
  const steps = visits.flatMap((visit): Step[] => {
    const from = placeOf(arrivedAt(visit))
    return [
      ...linkSteps(from, visit.page?.pressables ?? [], places),
      ...pressSteps(visit, places),
      ...pressedLinkSteps(visit, places),
    ]
  })
  return [
    ...new Map(
      steps.map((step) => [`${step.from} ${step.to} ${step.presses} ${step.linkText}`, step]),
    ).values(),
  ]
}

type Places = ReadonlyMap<string, string>

function linkSteps(from: string, pressables: readonly Pressable[], places: Places): Step[] {
  return pressables.flatMap(({ href, visible, presses, text, region }) => {
    const to = places.get(placeOf(href ?? "")) ?? places.get(placeOf(shownDocument(href ?? "")))
    const reachable = visible || presses !== undefined
    if (to === undefined || !reachable || to === from) return []
    return [{ from, to, linkText: text, presses: 1 + (presses ?? 0), region }]
  })
}

/** Presses that showed a candidate themselves. */
function pressSteps(visit: Visit, places: Places): Step[] {
  const from = placeOf(arrivedAt(visit))
  return (visit.presses ?? []).flatMap((press) => {
    const to = places.get(placeOf(placeOfPress(press, visit)))
    if (to === undefined || to === from) return []
    return [{ from, to, linkText: press.label, presses: press.presses, region: press.region }]
  })
}

/** Links that presses brought into sight. */
function pressedLinkSteps(visit: Visit, places: Places): Step[] {
  const from = placeOf(arrivedAt(visit))
  return (visit.presses ?? []).flatMap(({ presses, pressables }) =>
    linkSteps(
      from,
      pressables.map((one) => ({ ...one, presses })),
      places,
    ),
  )
}
