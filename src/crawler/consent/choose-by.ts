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
  if (pressed.outcome !== "pressed") return pressed.outcome
  if (siteOf(recorder.pageOf(target)) !== site) return "leaves-page"
  choosing.madeAt = pressed.at
  choosing.pressed = button.label
  return "made"
}
