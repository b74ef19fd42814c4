import { setTimeout as pause } from "node:timers/promises"
import { askFrame } from "./ask-frame.ts"
import type { Choosing } from "./choosing.ts"
import { fillsWindow } from "./fills-window.ts"
import { windowCoverAt } from "./in-page/covered-at.ts"
import { pointOfElement } from "./in-page/point-of.ts"
import { type Banner, isReplaced } from "./look-for-banner.ts"
import { type Point, placeInWindow } from "./place-in-window.ts"

/** Where a button is met: `at` in its own document, `place` in the window, undefined where a press would meet other things. */
export interface Reach {
  readonly at: Point
  readonly place: Point | undefined
  /** Something else fills the window and lies over the button. */
  readonly under: boolean
}

export interface ToReach {
  readonly banner: Banner
  readonly button: { readonly index: number }
}

/** A cover that only shows that the page loads goes by itself. */
const coverGoesWithinMs = 3000
const lookEveryMs = 300

/** Where the button can be pressed now, what fills the window waited for once; undefined where there is no button. */
export async function reachButton(choosing: Choosing, what: ToReach): Promise<Reach | undefined> {
  const until = Date.now() + (choosing.underCover ? 0 : coverGoesWithinMs)
  for (;;) {
    const reach = await reachNow(choosing, what)
    if (!reach?.under || Date.now() >= until) return reach
    await pause(lookEveryMs)
  }
}

export async function reachNow(choosing: Choosing, { banner, button }: ToReach): Promise<Reach | undefined> {
  const { frame, index } = banner
  // Numbers of elements are one document's own.
  if (isReplaced(choosing.page, banner)) return undefined
  const found = await askFrame(frame, pointOfElement, button.index, index)
  if (!found) return undefined
  const place = await placeInWindow(frame, found)
  const under = found.under || (place !== undefined && (await isUnderInPage(choosing, banner, place)))
  return { at: found, place: found.hit && !under ? place : undefined, under }
}

/** Whether the page lays something over the window where the frame of the banner stands. */
async function isUnderInPage({ page }: Choosing, { frame }: Banner, place: Point): Promise<boolean> {
  const main = page.recorder.frames.get(page.target.id)
  if (frame.top || !main) return false
  return (await askFrame(main, windowCoverAt, place.x, place.y, await fillsWindow(frame))) ?? false
}
