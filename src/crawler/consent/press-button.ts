import { setTimeout as pause } from "node:timers/promises"
import type { BannerPress } from "../evidence.ts"
import { settle } from "../visit/settle.ts"
import { clickAt } from "../visit/take-steps.ts"
import { askFrame } from "./ask-frame.ts"
import type { Choosing } from "./choosing.ts"
import { pointOfElement, pressElement, stateOfElement } from "./in-page/point-of.ts"
import type { Banner } from "./look-for-banner.ts"
import { placeInWindow } from "./place-in-window.ts"
import { takeWindowPicture } from "./take-window-picture.ts"

/** What to press, and how is known that it did something. */
export interface ButtonPress {
  readonly banner: Banner
  readonly button: { readonly index: number; readonly label: string }
  readonly purpose: BannerPress["purpose"]
  readonly effect: () => Promise<boolean>
}

export type Pressed =
  | { readonly outcome: "pressed"; readonly at: number }
  | { readonly outcome: "button-not-reachable" | "press-had-no-effect" | "timeout" }

const effectWithinMs = 2500
const lookEveryMs = 80
const afterPress = { quietMs: 150, capMs: 1500, staleMs: 800 }

/**
 * Presses as a visitor does, with real input where the button stands; by the element's own click where that had no
 * effect or something lies over it. A press that does nothing is told as such.
 */
export async function pressButton(choosing: Choosing, press: ButtonPress): Promise<Pressed> {
  if (Date.now() > choosing.deadline) return { outcome: "timeout" }
  if (choosing.screenshots.length === 0) await takeWindowPicture(choosing)
  for (const how of ["mouse", "script"] as const) {
    const at = Date.now()
    const done = how === "mouse" ? await byMouse(choosing, press) : await byScript(press)
    if (done === "gone") return { outcome: "button-not-reachable" }
    if (done === "covered") continue
    choosing.page.recorder.activity.touch()
    if (!(await happens(press.effect))) continue
    const { label } = press.button
    const since = at - choosing.page.recorder.startedAt
    choosing.presses.push({ label, at: since, how, purpose: press.purpose })
    await settle(choosing.page.recorder.activity, afterPress)
    await takeWindowPicture(choosing)
    return { outcome: "pressed", at }
  }
  return { outcome: "press-had-no-effect" }
}

type Done = "done" | "covered" | "gone"

async function byMouse({ page }: Choosing, { banner, button }: ButtonPress): Promise<Done> {
  const find = async () => askFrame(banner.frame, pointOfElement, button.index)
  const point = await find()
  if (!point) return "gone"
  const place = point.hit ? await placeInWindow(banner.frame, point) : undefined
  if (!place) return "covered"
  await page.target.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...place })
  // What runs away from the pointer leaves something else under it.
  const now = await find()
  if (!now?.hit || Math.hypot(now.x - point.x, now.y - point.y) > 2) return now ? "covered" : "gone"
  await clickAt(page.target, place)
  return "done"
}

async function byScript({ banner, button }: ButtonPress): Promise<Done> {
  const state = await askFrame(banner.frame, stateOfElement, button.index)
  if (!state?.shown && state?.on === undefined) return "gone"
  return (await askFrame(banner.frame, pressElement, button.index)) ? "done" : "gone"
}

async function happens(effect: () => Promise<boolean>): Promise<boolean> {
  for (const until = Date.now() + effectWithinMs; Date.now() < until; ) {
    await pause(lookEveryMs)
    if (await effect()) return true
  }
  return false
}

/** Whether the button, or the banner it stood in, is no longer to be seen. */
export async function isGone(banner: Banner, index: number): Promise<boolean> {
  const [button, whole] = await Promise.all(
    [index, banner.index].map((one) => askFrame(banner.frame, stateOfElement, one)),
  )
  return !button?.shown || !whole?.shown
}
