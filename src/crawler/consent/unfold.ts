import { askFrame } from "./ask-frame.ts"
import type { Choosing } from "./choosing.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import { stateOfElement } from "./in-page/point-of.ts"
import { type Banner, lookForBanners } from "./look-for-banner.ts"
import { pressButton } from "./press-button.ts"

const most = 6

/** Opens the shut parts of a dialog in which nothing can be set as it stands; the dialog as it is then. */
export async function unfold(choosing: Choosing, banner: Banner): Promise<Banner> {
  if (banner.toggles.some(({ fixed }) => !fixed)) return banner
  const shut = banner.buttons.filter(isShut).slice(0, most)
  for (const button of shut) {
    const look = async () => (await askFrame(banner.frame, stateOfElement, banner.index))?.mark
    const before = await look()
    const effect = async () => (await look()) !== before
    await pressButton(choosing, { banner, button, purpose: "settings", effect })
  }
  if (shut.length === 0) return banner
  const now = await lookForBanners(choosing.page, choosing.words, { opened: true })
  return now.find(({ index, frame }) => index === banner.index && frame.id === banner.frame.id) ?? banner
}

function isShut({ opens = false, role, leaves, disabled }: FoundButton): boolean {
  return opens && leaves === undefined && !disabled && /^(settings|other)$/.test(role)
}
