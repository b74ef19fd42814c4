import type { Evidence, RecordedSend, Visit } from "./evidence.ts"

/** Servers whose clocks are asked at least: one alone may be the one that is off. */
const fewest = 3

/**
 * How far this machine's clock stands behind (+) or before (-) those of the servers that answered, in ms: the median over
 * hosts of their `Date` (RFC 9110 section 6.6.1) less the moment of asking. Good to about a second, in which `Date` counts.
 * Undefined where fewer than three hosts gave one.
 */
export function clockOffset(visits: readonly Visit[]): number | undefined {
  const differences = visits.flatMap((visit) => visit.sends.flatMap((send) => differenceOf(send, visit)))
  const byHost = [...Map.groupBy(differences, ({ host }) => host).values()]
  if (byHost.length < fewest) return undefined
  return Math.round(median(byHost.map((all) => median(all.map(({ ms }) => ms)))))
}

interface Difference {
  readonly host: string
  readonly ms: number
}

/** An answer kept somewhere on the way (`Age`) has the date of when it was made. */
function differenceOf({ url, at, response }: RecordedSend, { startedAt }: Visit): readonly Difference[] {
  if (response === undefined || (response.from ?? "network") !== "network") return []
  const header = (name: string) => response.headers.find(([one]) => one === name)?.[1]
  const date = Date.parse(header("date") ?? "")
  if (Number.isNaN(date) || header("age") !== undefined) return []
  const half = 500 // `Date` is cut to the second
  return [{ host: URL.parse(url)?.host ?? url, ms: date + half - (Date.parse(startedAt) + at) }]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The environment of visits, with how far the clock stands off where that could be told. */
export function withClock(
  environment: Evidence["environment"],
  visits: readonly Visit[],
): Evidence["environment"] {
  const clockOffsetMs = clockOffset(visits)
  return clockOffsetMs === undefined ? environment : { ...environment, clockOffsetMs }
}
