import { askFrame } from "./ask-frame.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import type { FoundToggle } from "./in-page/found-toggle.ts"
import { stateOfElement } from "./in-page/point-of.ts"
import type { Banner } from "./look-for-banner.ts"
import { pressButton } from "./press-button.ts"

const mostToggles = 40

/** Presses each toggle that does not stand as wanted. One toggle may move others with it. */
export async function moveToggles(
  choosing: Choosing,
  banner: Banner,
  wanted: readonly (readonly [FoundToggle, boolean])[],
): Promise<Outcome> {
  for (const [toggle, on] of wanted.slice(0, mostToggles)) {
    const isRight = async () => (await askFrame(banner.frame, stateOfElement, toggle.index))?.on === on
    if (await isRight()) continue
    const button = { index: toggle.index, label: `toggle:${toggle.label}` }
    const press = {
      banner,
      button,
      purpose: "toggle",
      effect: isRight,
      ...(toggle.list && { setTo: on }),
    } as const
    const { outcome } = await pressButton(choosing, press)
    if (outcome !== "pressed") return outcome
  }
  return "made"
}

/** Turns off what can be turned off, and chooses what refuses; a radio button that accepts goes out by that. */
export function turnOff(choosing: Choosing, banner: Banner): Promise<Outcome> {
  const movable = banner.toggles.filter(({ fixed, radio, refuses }) => !fixed && (!radio || refuses))
  return moveToggles(
    choosing,
    banner,
    movable.map((toggle) => [toggle, toggle.refuses === true] as const),
  )
}
