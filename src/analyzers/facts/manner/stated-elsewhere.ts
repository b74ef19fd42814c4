import type { Notice } from "../../result.ts"

/**
 * Whether the observed destinations of a notice are also stated in others. One proper way of telling is enough
 * (法第27条の12本文: 通知し、又は…容易に知り得る状態に置く), so what one notice lacks is no gap then.
 */
export function isStatedElsewhere(notice: Notice, good: readonly Notice[]): boolean {
  const others = good.filter(({ id }) => id !== notice.id)
  const stated = new Set(others.flatMap(destinationsOf))
  return others.length > 0 && destinationsOf(notice).every((destination) => stated.has(destination))
}

function destinationsOf({ entries }: Notice): readonly string[] {
  return entries.flatMap(({ destinations }) => destinations)
}
