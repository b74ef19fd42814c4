import { setTimeout as pause } from "node:timers/promises"
import type { BannerPress } from "../evidence.ts"
import { settle } from "../visit/settle.ts"
import { clickAt } from "../visit/take-steps.ts"
import { askFrame } from "./ask-frame.ts"
import type { Choosing } from "./choosing.ts"
import { type Hearing, hearPress } from "./hear-press.ts"
import { setListElement } from "./in-page/list-answers.ts"
import { pressElement, stateOfElement } from "./in-page/point-of.ts"
import { type Banner, isReplaced } from "./look-for-banner.ts"
import { type Reach, reachButton, reachNow } from "./reach-button.ts"
import { takeWindowPicture } from "./take-window-picture.ts"

/** What to press, and how is known that it did something. */
export interface ButtonPress {
  readonly banner: Banner
  readonly button: { readonly index: number; readonly label: string }
  readonly purpose: BannerPress["purpose"]
  readonly effect: () => Promise<boolean>
  /** A list of answers is not pressed but set: to the one that accepts, or to the one that refuses. */
  readonly setTo?: boolean
}

/** `lostAt`: when something was pressed of which the page, going meanwhile, left no word. */
export type Pressed =
  | { readonly outcome: "pressed"; readonly at: number }
  | {
      readonly outcome: "button-not-reachable" | "press-had-no-effect" | "timeout"
      readonly lostAt?: number
    }

const effectWithinMs = 2500
const lookEveryMs = 80
export const afterPress = { quietMs: 150, capMs: 1500, staleMs: 800 }

/**
 * Presses as a visitor does, with real input where the button stands; by the element's own click where that had no
 * effect or something lies over the button. What lies under something that fills the window no visitor can press, and
 * it is left alone. A press that does nothing is told as such.
 */
export async function pressButton(choosing: Choosing, press: ButtonPress): Promise<Pressed> {
  if (Date.now() > choosing.deadline) return { outcome: "timeout" }
  if (choosing.screenshots.length === 0) await takeWindowPicture(choosing)
  const ways = press.setTo === undefined ? (["mouse", "script"] as const) : (["script"] as const)
  for (const how of ways) {
    const pressed = await pressOnce(choosing, press, how)
    if (pressed.outcome !== "press-had-no-effect") return pressed
  }
  return { outcome: "press-had-no-effect" }
}

async function pressOnce(choosing: Choosing, press: ButtonPress, how: "mouse" | "script"): Promise<Pressed> {
  const { activity, startedAt } = choosing.page.recorder
  const reach = await reachButton(choosing, press)
  choosing.underCover ||= reach?.under ?? false
  choosing.pageWent ||= !reach && isReplaced(choosing.page, press.banner)
  if (!reach || reach.under) return { outcome: "button-not-reachable" }
  const hearing = await hearPress(choosing.page, press)
  const at = Date.now()
  const done = how === "mouse" ? await byMouse(choosing, press, reach) : await byScript(press)
  if (done === "covered") return { outcome: "press-had-no-effect" }
  activity.touch()
  const became = await whatBecame(press, done, hearing)
  if (became === "nothing") return { outcome: "press-had-no-effect" }
  choosing.pageWent ||= became === "lost"
  if (became !== "heard") return { outcome: "button-not-reachable", ...(became === "lost" && { lostAt: at }) }
  choosing.presses.push({ label: press.button.label, at: at - startedAt, how, purpose: press.purpose })
  await settle(activity, afterPress)
  await takeWindowPicture(choosing)
  return { outcome: "pressed", at }
}

/** Whether the press was heard and did something. */
async function whatBecame(
  { effect }: ButtonPress,
  done: Done,
  hearing: () => Promise<Hearing>,
): Promise<Hearing | "nothing"> {
  const heard = done === "gone" ? await hearing() : undefined
  if (heard !== undefined && heard !== "heard") return heard
  if (!(await happens(effect))) return "nothing"
  return done === "set" ? "heard" : hearing()
}

/** `set`: the document answered that a list now stands as wanted. `gone`: it did not answer, or the element was not there. */
type Done = "done" | "set" | "covered" | "gone"

async function byMouse(choosing: Choosing, press: ButtonPress, { at, place }: Reach): Promise<Done> {
  const { target } = choosing.page
  if (!place) return "covered"
  await target.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...place })
  // What runs away from the pointer leaves something else under it.
  const now = await reachNow(choosing, press)
  if (!now) return "gone"
  if (!now.place || Math.hypot(now.at.x - at.x, now.at.y - at.y) > 2) return "covered"
  await clickAt(target, place)
  return "done"
}

async function byScript({ banner, button, setTo }: ButtonPress): Promise<Done> {
  const state = await askFrame(banner.frame, stateOfElement, button.index)
  if (!state?.shown && state?.on === undefined) return "gone"
  if (setTo !== undefined)
    return (await askFrame(banner.frame, setListElement, button.index, setTo)) ? "set" : "gone"
  return (await askFrame(banner.frame, pressElement, button.index)) ? "done" : "gone"
}

export async function happens(effect: () => Promise<boolean>): Promise<boolean> {
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
