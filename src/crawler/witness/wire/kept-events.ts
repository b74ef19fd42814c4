import type { NetLogEvent } from "./net-log-events.ts"

/** Characters of events kept of one browser; the oldest go first. */
const mostKept = 16_000_000

interface Weighed {
  readonly event: NetLogEvent
  readonly weight: number
}

/** The events of requests as the NetLog had them, until the visit they belong to takes them. */
export class KeptEvents {
  #events: Weighed[] = []
  #weight = 0

  hear(event: NetLogEvent): void {
    const weight = weightOf(event.params)
    this.#events.push({ event, weight })
    this.#weight += weight
    if (this.#weight > mostKept) this.#dropOldest()
  }

  /** Takes out the events of these sources. */
  take(sources: ReadonlySet<number>): readonly NetLogEvent[] {
    const taken = this.#events.filter(({ event }) => sources.has(event.source))
    this.#keep(this.#events.filter(({ event }) => !sources.has(event.source)))
    return taken.map(({ event }) => event)
  }

  /** Drops half, so that dropping stays cheap. */
  #dropOldest(): void {
    let weight = this.#weight
    const from = this.#events.findIndex((one) => {
      weight -= one.weight
      return weight <= mostKept / 2
    })
    this.#keep(this.#events.slice(from + 1))
  }

  #keep(events: Weighed[]): void {
    this.#events = events
    this.#weight = events.reduce((sum, { weight }) => sum + weight, 0)
  }
}

/** About as many characters as the event takes. */
function weightOf(params: NetLogEvent["params"]): number {
  const lengthOf = (value: unknown): number => (typeof value === "string" ? value.length : 8)
  return Object.values(params).reduce<number>((sum, value) => {
    const own = Array.isArray(value)
      ? value.reduce<number>((all, one) => all + lengthOf(one), 0)
      : lengthOf(value)
    return sum + own + 16
  }, 100)
}
