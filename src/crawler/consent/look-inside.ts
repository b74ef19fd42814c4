import type { OpenPage } from "../visit/open-page.ts"
import type { Progress } from "../visit/progress.ts"
import { lookForBanner } from "./look-for-banner.ts"
import { openLayer } from "./open-layer.ts"
import { canRefuse } from "./refuse-banner.ts"
import { settingsOf } from "./settings-of.ts"

/**
 * What a visitor who asks reads one press away, without choosing: the settings or details of the banner. Done when all
 * else was read; what is sent meanwhile counts as sent by a step of the tool.
 */
export async function lookInside({ recorder }: OpenPage, progress: Progress): Promise<void> {
  const { choosing } = progress
  if (!choosing?.banner) return
  const banner = await lookForBanner(choosing.page, choosing.words)
  const button = banner && settingsOf(banner, choosing.words)[0]
  if (!banner || !button) return
  const from = Date.now()
  const layer = await openLayer(choosing, banner, button)
  if (layer) choosing.lookedInside = true
  if (layer && canRefuse(layer, 1, choosing.words)) choosing.rejectLayer ??= 1
  recorder.activity.touch()
  progress.steps.push({ from, to: Date.now() })
}
