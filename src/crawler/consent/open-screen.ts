import { settle } from "../visit/settle.ts"
import { siteOf } from "../witness/interest.ts"
import { type Choosing, layerOf } from "./choosing.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import { type Banner, lookForBanner } from "./look-for-banner.ts"
import { pressButton } from "./press-button.ts"
import { isSettingsLabel } from "./settings-of.ts"

const comes = { quietMs: 400, capMs: 5000, staleMs: 1500 }

/** A link of the banner to settings of the same site that have an address of their own. */
export function screenOf(
  { buttons }: Banner,
  { page, words }: Pick<Choosing, "page" | "words">,
): FoundButton | undefined {
  const here = siteOf(page.recorder.pageOf(page.target))
  return buttons.find(
    ({ label, leaves = "" }) => leaves !== "" && siteOf(leaves) === here && isSettingsLabel(label, words),
  )
}

/** Follows the link as a visitor does, and gives the settings that its page shows; undefined where it shows none. */
export async function openScreen(
  choosing: Choosing,
  banner: Banner,
  link: FoundButton,
): Promise<Banner | undefined> {
  const { page, words, layers } = choosing
  const from = page.recorder.pageOf(page.target)
  const effect = async () => page.recorder.pageOf(page.target) !== from
  page.recorder.navigations = 0
  const pressed = await pressButton(choosing, { banner, button: link, purpose: "settings", effect })
  if (pressed.outcome !== "pressed") return undefined
  await settle(page.recorder.activity, comes)
  const screen = await lookForBanner(page, words, { body: true, opened: true })
  if (!screen || !offersChoice(screen)) return undefined
  const url = page.recorder.pageOf(page.target)
  layers.push(layerOf(screen, { presses: layers.length, opener: link.label, url }))
  return screen
}

/** Whether something can be chosen on a settings screen. */
export function offersChoice({ toggles, buttons }: Banner): boolean {
  return toggles.length > 0 || buttons.some(({ role }) => role === "reject")
}
