import { settle } from "../visit/settle.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import type { Banner } from "./look-for-banner.ts"
import { afterPress, happens, isGone } from "./press-button.ts"
import { takeWindowPicture } from "./take-window-picture.ts"

const label = "Esc"
const key = { key: "Escape", code: "Escape", windowsVirtualKeyCode: 27 } as const

/** Presses the Esc key, which dialogs answer to whose buttons only choose. */
export async function pressEscape(choosing: Choosing, banner: Banner): Promise<Outcome> {
  if (banner.place !== "dialog") return "no-close-button"
  const { target, recorder } = choosing.page
  if (choosing.screenshots.length === 0) await takeWindowPicture(choosing)
  const at = Date.now()
  await target.send("Input.dispatchKeyEvent", { type: "keyDown", ...key })
  await target.send("Input.dispatchKeyEvent", { type: "keyUp", ...key })
  recorder.activity.touch()
  if (!(await happens(() => isGone(banner, banner.index)))) return "no-close-button"
  choosing.presses.push({ label, at: at - recorder.startedAt, how: "keyboard", purpose: "close" })
  choosing.madeAt = at
  choosing.pressed = label
  await settle(recorder.activity, afterPress)
  await takeWindowPicture(choosing)
  return "made"
}
