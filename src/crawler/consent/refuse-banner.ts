import { askFrame } from "./ask-frame.ts"
import { chooseBy } from "./choose-by.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import { keepsToggles, namesSettings } from "./in-page/button-role.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import { stateOfElement } from "./in-page/point-of.ts"
import type { Banner } from "./look-for-banner.ts"
import { openLayer } from "./open-layer.ts"
import { isGone, pressButton } from "./press-button.ts"

/** Presses from the banner to what is looked at; deeper no visitor is expected to go. */
const deepest = 2
const mostToggles = 40
/** What leaves a dialog with toggles without keeping them. */
const keepsNothing = /キャンセル|戻る|cancel|back/i

/** Refuses: by its button, else by toggles and saving, else by what one press on settings or details shows. */
export async function refuseBanner(choosing: Choosing, banner: Banner, depth = 0): Promise<Outcome> {
  const here = await refuseHere(choosing, banner, depth)
  if (here !== "no-reject-button" || depth === deepest) return here
  for (const button of settingsOf(banner).slice(0, 2)) {
    const layer = await openLayer(choosing, banner, button)
    if (!layer) continue
    choosing.lookedInside = true
    return refuseBanner(choosing, layer, depth + 1)
  }
  return banner.buttons.some(({ role, leaves }) => role === "reject" && leaves) ? "leaves-page" : here
}

async function refuseHere(choosing: Choosing, banner: Banner, depth: number): Promise<Outcome> {
  const button = banner.buttons.find(({ role, leaves }) => role === "reject" && leaves === undefined)
  if (button) {
    choosing.rejectLayer ??= depth
    return refuseBy(choosing, { banner, button, depth })
  }
  const save = saveOf(banner)
  if (!save || !canRefuse(banner, depth)) return "no-reject-button"
  choosing.rejectLayer ??= depth
  const off = await turnOff(choosing, banner)
  if (off !== "made") return off
  return chooseBy(choosing, { banner, button: save, purpose: "save" })
}

/** Whether refusing is offered here: by a button, or by toggles and a button that keeps them. */
export function canRefuse(banner: Banner, depth: number): boolean {
  if (banner.buttons.some(({ role, leaves }) => role === "reject" && leaves === undefined)) return true
  const save = saveOf(banner)
  const moves = banner.toggles.some(({ fixed }) => !fixed)
  return save !== undefined && (moves || (depth > 0 && save.role === "save"))
}

/** Some buttons that refuse leave the dialog open: they only move its toggles, which then want to be saved. */
async function refuseBy(
  choosing: Choosing,
  {
    banner,
    button,
    depth,
  }: { readonly banner: Banner; readonly button: FoundButton; readonly depth: number },
): Promise<Outcome> {
  const look = async () => (await askFrame(banner.frame, stateOfElement, banner.index))?.mark
  const before = await look()
  const changes = async () => depth > 0 && (await look()) !== before
  const effect = async () => (await isGone(banner, button.index)) || (await changes())
  const refused = await chooseBy(choosing, { banner, button, purpose: "reject", effect })
  if (refused !== "made" || banner.toggles.length === 0 || (await isGone(banner, button.index)))
    return refused
  const save = saveOf(banner)
  return save ? chooseBy(choosing, { banner, button: save, purpose: "save" }) : refused
}

export async function turnOff(choosing: Choosing, banner: Banner): Promise<Outcome> {
  const movable = banner.toggles.filter(({ fixed, on, refuses = false }) => !fixed && on !== refuses)
  for (const toggle of movable.slice(0, mostToggles)) {
    const wanted = toggle.refuses === true
    // One toggle may move others with it.
    const isRight = async () => (await askFrame(banner.frame, stateOfElement, toggle.index))?.on === wanted
    if (await isRight()) continue
    const button = { index: toggle.index, label: `toggle:${toggle.label}` }
    const { outcome } = await pressButton(choosing, { banner, button, purpose: "toggle", effect: isRight })
    if (outcome !== "pressed") return outcome
  }
  return "made"
}

/** What keeps the toggles as they are; of buttons that say OK or close, the one of a dialog with toggles. */
export function saveOf({ buttons, toggles }: Banner): FoundButton | undefined {
  const ofRole = (role: FoundButton["role"]) =>
    buttons.find((button) => button.role === role && button.leaves === undefined)
  const partly = buttons.find(
    ({ role, label, leaves }) =>
      role === "accept" && leaves === undefined && !/すべて|全|all/i.test(label.normalize("NFKC")),
  )
  const closing = ofRole("close")
  const keeping = closing && !keepsNothing.test(closing.label) ? closing : undefined
  const setting = buttons.find(
    ({ role, label, leaves }) => role === "settings" && leaves === undefined && keepsToggles(label),
  )
  const others = ofRole("acknowledge") ?? partly ?? setting ?? keeping
  return ofRole("save") ?? (toggles.length > 0 ? others : undefined)
}

/** What names settings before what only tells more. */
export function settingsOf({ buttons }: Banner): readonly FoundButton[] {
  const settings = buttons.filter(({ role, leaves }) => role === "settings" && leaves === undefined)
  const names = ({ label }: FoundButton) => namesSettings(label)
  return [...settings.filter(names), ...settings.filter((one) => !names(one))]
}
