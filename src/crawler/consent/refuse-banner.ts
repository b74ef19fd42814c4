import { chooseBy } from "./choose-by.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import { keepsSomething } from "./keeps-something.ts"
import type { Banner } from "./look-for-banner.ts"
import { turnOff } from "./move-toggles.ts"
import { openLayer } from "./open-layer.ts"
import { openScreen, screenOf } from "./open-screen.ts"
import { isGone } from "./press-button.ts"
import { saveOf } from "./save-of.ts"
import { settingsOf } from "./settings-of.ts"
import { unfold } from "./unfold.ts"

/** Presses from the banner to what is looked at; deeper no visitor is expected to go. */
const deepest = 2

/** Refuses: by its button, else by toggles and saving, else by what one press on settings or details shows. */
export async function refuseBanner(choosing: Choosing, shown: Banner, depth = 0): Promise<Outcome> {
  const banner = depth > 0 && !rejectingOf(shown) ? await unfold(choosing, shown) : shown
  const here = await refuseHere(choosing, banner, depth)
  if (here !== "no-reject-button" || depth === deepest) return here
  for (const button of settingsOf(banner, choosing.words).slice(0, 2)) {
    const layer = await openLayer(choosing, banner, button)
    if (!layer) continue
    choosing.lookedInside = true
    return refuseBanner(choosing, layer, depth + 1)
  }
  const screen = depth === 0 ? screenOf(banner, choosing) : undefined
  const settings = screen && (await openScreen(choosing, banner, screen))
  if (settings) return refuseHere(choosing, settings, depth + 1)
  return banner.buttons.some(({ role, leaves }) => role === "reject" && leaves) ? "leaves-page" : here
}

async function refuseHere(choosing: Choosing, banner: Banner, depth: number): Promise<Outcome> {
  const button = rejectingOf(banner)
  if (button) {
    choosing.rejectLayer ??= depth
    return refuseBy(choosing, { banner, button, depth })
  }
  const save = saveOf(banner, choosing.words)
  if (!save || !canRefuse(banner, depth, choosing.words)) return "no-reject-button"
  choosing.rejectLayer ??= depth
  const off = await turnOff(choosing, banner)
  if (off !== "made") return off
  return saveBy(choosing, { banner, button: save, depth })
}

function rejectingOf({ buttons }: Banner): FoundButton | undefined {
  return buttons.find(({ role, leaves, disabled }) => role === "reject" && leaves === undefined && !disabled)
}

/** Whether refusing is offered here: by a button, or by toggles and a button that keeps them. */
export function canRefuse(banner: Banner, depth: number, words: Choosing["words"]): boolean {
  if (rejectingOf(banner)) return true
  const save = saveOf(banner, words)
  // A box that must be ticked to agree refuses nothing while it is empty.
  const moves = banner.toggles.some(({ fixed, accepts, on, radio, refuses }) =>
    radio ? refuses === true && !fixed : !fixed && (on || !accepts),
  )
  return save !== undefined && (moves || (depth > 0 && save.role === "save"))
}

interface At {
  readonly banner: Banner
  readonly button: FoundButton
  readonly depth: number
}

/** Keeps the toggles. Settings often stay where they are, and say that they were kept, or keep it without a word. */
async function saveBy(choosing: Choosing, { banner, button, depth }: At): Promise<Outcome> {
  const kept = depth > 0 ? await keepsSomething(banner) : async () => false
  const effect = async () => (await isGone(banner, button.index)) || (await kept())
  return chooseBy(choosing, { banner, button, purpose: "save", effect })
}

/** Some buttons that refuse leave the dialog open: they only move its toggles, which then want to be saved. */
async function refuseBy(choosing: Choosing, { banner, button, depth }: At): Promise<Outcome> {
  const kept = depth > 0 ? await keepsSomething(banner) : async () => false
  const effect = async () => (await isGone(banner, button.index)) || (await kept())
  const refused = await chooseBy(choosing, { banner, button, purpose: "reject", effect })
  if (refused !== "made" || banner.toggles.length === 0 || (await isGone(banner, button.index)))
    return refused
  const save = saveOf(banner, choosing.words)
  const saved = save ? await saveBy(choosing, { banner, button: save, depth }) : refused
  // The dialog was only slow to go: there was nothing left to save.
  return saved === "button-not-reachable" && (await isGone(banner, button.index)) ? refused : saved
}
