import type { Progress } from "../visit/progress.ts"
import type { VisitPlan } from "../visit/visit-plan.ts"
import { siteOf } from "../witness/interest.ts"
import type { Choosing, Outcome } from "./choosing.ts"
import { findWaysBack } from "./find-ways-back.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import { type Banner, lookForBanner } from "./look-for-banner.ts"
import { openAgain } from "./open-again.ts"
import { openLayer } from "./open-layer.ts"
import { offersChoice } from "./open-screen.ts"
import { refuseBanner } from "./refuse-banner.ts"

const mostWays = 3

interface Withdrawing {
  readonly plan: VisitPlan
  readonly progress: Progress
}

/** After acceptance: opens the page again, goes to the settings as a visitor finds them, and refuses there. */
export async function withdraw(choosing: Choosing, { plan, progress }: Withdrawing): Promise<Outcome> {
  const { page } = choosing
  if (choosing.madeAt !== undefined) choosing.acceptedAt = choosing.madeAt
  delete choosing.madeAt
  delete choosing.pressed
  await openAgain(page, { url: plan.url, plan, progress })
  const ways = await findWaysBack(choosing)
  for (const { banner, button } of ways.slice(0, mostWays)) {
    const layer = button.leaves
      ? await openScreen(choosing, button, { plan, progress })
      : await openLayer(choosing, banner, button)
    if (layer) return refuseBanner(choosing, layer, 1)
  }
  return "no-way-back"
}

/** A settings screen of the same site with an address of its own. */
async function openScreen(
  choosing: Choosing,
  { leaves = "", label }: FoundButton,
  { plan, progress }: Withdrawing,
): Promise<Banner | undefined> {
  if (siteOf(leaves) !== siteOf(plan.url)) return undefined
  const { page, words, layers } = choosing
  await openAgain(page, { url: leaves, plan, progress })
  const screen = await lookForBanner(page, words, { body: true, opened: true })
  if (!screen || !offersChoice(screen)) return undefined
  layers.push({
    presses: layers.length,
    opener: label,
    url: leaves,
    text: screen.text.slice(0, 20_000),
    buttons: [],
    links: [],
  })
  return screen
}
