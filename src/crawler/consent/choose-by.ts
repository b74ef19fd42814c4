import { siteOf } from "../witness/interest.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import { type ButtonPress, isGone, pressButton } from "./press-button.ts"

/**
 * Presses the button that makes the choice; the choice counts from the beginning of that press. One that leads away to
 * another site shows nothing of what it did here.
 */
export async function chooseBy(
  choosing: Choosing,
  press: Omit<ButtonPress, "effect"> & { readonly effect?: ButtonPress["effect"] },
): Promise<Outcome> {
  const { banner, button } = press
  const { recorder, target } = choosing.page
  const site = siteOf(recorder.pageOf(target))
  const effect = press.effect ?? (() => isGone(banner, button.index))
  const pressed = await pressButton(choosing, { ...press, effect })
  if (pressed.outcome !== "pressed") {
    if (pressed.lostAt !== undefined) choosing.lostAt ??= pressed.lostAt
    return pressed.outcome
  }
  if (siteOf(recorder.pageOf(target)) !== site) return "leaves-page"
  // A press of which the page left no word may have been heard all the same: what was sent since is not sent before.
  choosing.madeAt = choosing.lostAt ?? pressed.at
  choosing.pressed = button.label
  return "made"
}
