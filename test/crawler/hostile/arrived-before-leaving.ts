import type { Visit } from "../../../src/crawler/evidence.ts"
import type { ReceivedRequest } from "../../../src/demo/received.ts"

/** What had arrived when the visit began to leave its page. A page that never stops sends on while its record is closed. */
export function arrivedBeforeLeaving(
  { startedAt, timings = {} }: Visit,
  arrived: readonly ReceivedRequest[],
): readonly ReceivedRequest[] {
  const { leave: _, ...before } = timings
  const until = Date.parse(startedAt) + Object.values(before).reduce((sum, ms) => sum + ms, 0)
  return arrived.filter(({ at }) => at <= until)
}
