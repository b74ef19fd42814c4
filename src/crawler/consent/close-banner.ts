import { scroll } from "../visit/scroll.ts"
import { chooseBy } from "./choose-by.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import { kindOf } from "./kind-of.ts"
import type { Banner } from "./look-for-banner.ts"
import { pressEscape } from "./press-escape.ts"

/**
 * Closes without choosing; a banner that cannot be closed and leaves the page free is scrolled past. A dialog over the
 * page that shows nothing to close it may answer to the Esc key.
 */
export async function closeBanner(choosing: Choosing, banner: Banner): Promise<Outcome> {
  const closing = banner.buttons.filter(({ role }) => role === "close")
  const button = closing.find(({ leaves, disabled }) => leaves === undefined && !disabled)
  if (button) return chooseBy(choosing, { banner, button, purpose: "close" })
  if (closing.length > 0) return "leaves-page"
  if (banner.covers && kindOf(banner, choosing) === "wall") return "wall"
  if (banner.covers) return pressEscape(choosing, banner)
  choosing.madeAt = Date.now()
  await scroll(choosing.page.target)
  return "made"
}
