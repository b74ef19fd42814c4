import { chooseBy } from "./choose-by.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import { saysAll } from "./in-page/button-role.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import type { Banner } from "./look-for-banner.ts"
import { moveToggles } from "./move-toggles.ts"
import { saveOf } from "./save-of.ts"

/** Presses what accepts all; where nothing asks, what says that it was read; else sets the toggles and keeps them. */
export async function acceptBanner(choosing: Choosing, banner: Banner): Promise<Outcome> {
  const ofRole = (role: FoundButton["role"]) => banner.buttons.filter((button) => button.role === role)
  const accepting = ofRole("accept")
  const all = accepting.find(({ label }) => saysAll(label, choosing.words))
  const wanted = [...(all ? [all] : []), ...accepting, ...ofRole("acknowledge")]
  const agreeing = banner.toggles.some(({ accepts, on, fixed }) => accepts && !on && !fixed)
  const button = wanted.find(({ leaves, disabled }) => leaves === undefined && !disabled)
  // A button that only goes on takes what is ticked: the agreement is the box.
  if (button && !(agreeing && button.role === "acknowledge"))
    return chooseBy(choosing, { banner, button, purpose: "accept" })
  const byToggles = await acceptByToggles(choosing, banner)
  if (byToggles !== "no-accept-button") return byToggles
  return wanted.some(({ leaves }) => leaves !== undefined) ? "leaves-page" : "no-accept-button"
}

/** Ticks what accepts, or else everything, and keeps it. A box that accepts by itself needs nothing to keep it. */
async function acceptByToggles(choosing: Choosing, banner: Banner): Promise<Outcome> {
  const { words } = choosing
  const open = banner.toggles.filter(({ fixed }) => !fixed)
  const agreeing = open.filter(({ accepts }) => accepts)
  const wanted = agreeing.length > 0 ? agreeing : open.filter(({ refuses }) => !refuses)
  const save = saveOf(banner, words)
  const last = wanted.at(-1)
  if (!last) return "no-accept-button"
  if (!save) {
    if (agreeing.length !== 1 || last.on) return "no-accept-button"
    return chooseBy(choosing, { banner, button: last, purpose: "accept" })
  }
  const moved = await moveToggles(
    choosing,
    banner,
    wanted.map((toggle) => [toggle, true] as const),
  )
  if (moved !== "made") return moved
  return chooseBy(choosing, { banner, button: save, purpose: "save" })
}
