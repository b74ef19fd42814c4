import { chooseBy } from "./choose-by.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import type { Banner } from "./look-for-banner.ts"

/** Presses what accepts all; where nothing asks, what says that it was read. */
export async function acceptBanner(choosing: Choosing, banner: Banner): Promise<Outcome> {
  const ofRole = (role: FoundButton["role"]) => banner.buttons.filter((button) => button.role === role)
  const accepting = ofRole("accept")
  const all = accepting.find(({ label }) => /すべて|全て|全部|\ball\b/i.test(label.normalize("NFKC")))
  const wanted = [...(all ? [all] : []), ...accepting, ...ofRole("acknowledge")]
  const button = wanted.find(({ leaves }) => leaves === undefined)
  if (!button) return wanted.length > 0 ? "leaves-page" : "no-accept-button"
  return chooseBy(choosing, { banner, button, purpose: "accept" })
}
