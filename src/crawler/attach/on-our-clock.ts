import type { PageHop } from "../witness/page/page-request.ts"

/** Puts what a device timed by its own clock, so many ms ahead of ours, on ours: documents and presses are timed here. */
export function onOurClock(hops: readonly PageHop[], aheadMs: number): void {
  if (aheadMs === 0) return
  for (const hop of hops) {
    hop.at -= aheadMs
    hop.frames.splice(
      0,
      Number.POSITIVE_INFINITY,
      ...hop.frames.map((one) => ({ ...one, at: one.at - aheadMs })),
    )
  }
}
