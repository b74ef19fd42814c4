import type { OpenPage } from "../visit/open-page.ts"
import type { ChoiceDriving } from "./choice-driving.ts"
import { lookForBanner } from "./look-for-banner.ts"
import { openAgain } from "./open-again.ts"

/** After the choice: the same page again and the further ones, in the same profile, as a visitor goes on. */
export async function goOn(page: OpenPage, { plan, consent, progress }: ChoiceDriving): Promise<void> {
  const { choosing } = progress
  for (const url of consent.further) {
    await openAgain(page, { url, plan, progress, scrolled: true })
    if (choosing?.outcome === "made" && choosing.askedAgain === undefined)
      choosing.askedAgain = (await lookForBanner(page, choosing.words)) !== undefined
  }
}
