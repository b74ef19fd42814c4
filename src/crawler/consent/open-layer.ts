import { type Choosing, layerOf } from "./choosing.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import { type Banner, lookForBanners } from "./look-for-banner.ts"
import { pressButton } from "./press-button.ts"

/** Presses what opens settings or details, and gives what came into sight; undefined where nothing did. */
export async function openLayer(
  choosing: Choosing,
  banner: Banner,
  button: FoundButton,
): Promise<Banner | undefined> {
  const { page, words, layers } = choosing
  const before = await lookForBanners(page, words, { opened: true })
  const known = new Set(before.map(markOf))
  const newOne = async () =>
    (await lookForBanners(page, words, { opened: true })).find((one) => !known.has(markOf(one)))
  const effect = async () => (await newOne()) !== undefined
  const pressed = await pressButton(choosing, { banner, button, purpose: "settings", effect })
  if (pressed.outcome !== "pressed") return undefined
  // What opens slides in, and its last words come with its last look.
  const opened = await newOne()
  if (opened) layers.push(layerOf(opened, { presses: layers.length, opener: button.label }))
  return opened
}

function markOf({ frame, text, toggles }: Banner): string {
  return `${frame.id} ${toggles.length} ${text}`
}
