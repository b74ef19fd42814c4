import { takeSteps } from "../visit/take-steps.ts"
import { askFrame } from "./ask-frame.ts"
import type { ChoiceDriving } from "./choice-driving.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import { findPressable } from "./in-page/find-returns.ts"
import { stateOfElement } from "./in-page/point-of.ts"
import { type Banner, bannerOf, lookForBanner } from "./look-for-banner.ts"
import { turnOff } from "./move-toggles.ts"
import { openAgain } from "./open-again.ts"
import { pressButton } from "./press-button.ts"
import { saveOf } from "./save-of.ts"

const mostButtons = 12

/** Opts out by the operator's declared steps, else by what its own notices offer. Others' pages are never operated. */
export async function optOut(choosing: Choosing, driving: ChoiceDriving): Promise<Outcome> {
  const { steps = [], notices = [] } = driving.consent.optOut ?? {}
  if (steps.length > 0) return bySteps(choosing, driving, steps)
  const { plan, progress } = driving
  for (const url of notices) {
    await openAgain(choosing.page, { url, plan, progress })
    const outcome = await onNotice(choosing)
    if (outcome !== "no-opt-out") return outcome
  }
  return "no-opt-out"
}

async function bySteps(
  choosing: Choosing,
  { progress }: ChoiceDriving,
  steps: NonNullable<ChoiceDriving["consent"]["optOut"]>["steps"],
): Promise<Outcome> {
  choosing.foundBy = "steps"
  const taken = progress.steps.length
  const at = Date.now()
  await takeSteps(choosing.page, steps, progress)
  if (progress.steps.length - taken < steps.length) return "step-failed"
  for (const [i, step] of steps.entries()) {
    const from = progress.steps[taken + i]?.from ?? at
    const label = Object.values(step).join(" ")
    choosing.presses.push({
      label,
      at: from - choosing.page.recorder.startedAt,
      how: "mouse",
      purpose: "step",
    })
  }
  choosing.madeAt = progress.steps.at(-1)?.from ?? at
  return "made"
}

/** The toggles of the notice turned off and kept, or its buttons that stop something pressed. */
async function onNotice(choosing: Choosing): Promise<Outcome> {
  const { page, words } = choosing
  const screen = await lookForBanner(page, words, { body: true, opened: true })
  const movable = screen?.toggles.filter(({ fixed, on }) => !fixed && on) ?? []
  if (screen && movable.length > 0) return byToggles(choosing, screen)
  const main = page.recorder.frames.get(page.target.id)
  const found = main && (await askFrame(main, findPressable, words, words.optOuts, false))
  if (!main || !found) return "no-opt-out"
  const banner = bannerOf(page, { ...found, frame: main })
  let outcome: Outcome = "no-opt-out"
  for (const button of found.buttons.filter(({ leaves }) => leaves === undefined).slice(0, mostButtons)) {
    const before = await askFrame(main, stateOfElement, banner.index)
    const effect = async () => (await askFrame(main, stateOfElement, banner.index))?.mark !== before?.mark
    const pressed = await pressButton(choosing, { banner, button, purpose: "step", effect })
    if (pressed.outcome !== "pressed") return pressed.outcome
    choosing.foundBy = "vocabulary"
    choosing.madeAt = pressed.at
    choosing.pressed = button.label
    outcome = "made"
  }
  return outcome
}

async function byToggles(choosing: Choosing, screen: Banner): Promise<Outcome> {
  choosing.foundBy = "vocabulary"
  const off = await turnOff(choosing, screen)
  if (off !== "made") return off
  const last = choosing.presses.at(-1)
  const save = saveOf(screen, choosing.words)
  if (save?.role === "save") {
    const before = await askFrame(screen.frame, stateOfElement, screen.index)
    const effect = async () =>
      (await askFrame(screen.frame, stateOfElement, screen.index))?.mark !== before?.mark
    await pressButton(choosing, { banner: screen, button: save, purpose: "save", effect })
  }
  choosing.madeAt = choosing.page.recorder.startedAt + (choosing.presses.at(-1)?.at ?? last?.at ?? 0)
  choosing.pressed = choosing.presses.at(-1)?.label ?? ""
  return "made"
}
