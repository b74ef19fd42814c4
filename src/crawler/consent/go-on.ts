import { setTimeout as pause } from "node:timers/promises"
import type { OpenPage } from "../visit/open-page.ts"
import type { ChoiceDriving } from "./choice-driving.ts"
import type { Choosing } from "./choosing.ts"
import { lookForBanner } from "./look-for-banner.ts"
import { openAgain } from "./open-again.ts"
import { sinceDocument } from "./since-document.ts"

const lookEveryMs = 300
const latestMs = 8000

/** After the choice: the same page again and the further ones, in the same profile, as a visitor goes on. */
export async function goOn(page: OpenPage, { plan, consent, progress }: ChoiceDriving): Promise<void> {
  const { choosing } = progress
  for (const url of consent.further) {
    await openAgain(page, { url, plan, progress, scrolled: true })
    if (choosing?.outcome === "made" && choosing.askedAgain === undefined)
      choosing.askedAgain = await asksAgain(choosing)
  }
}

/** Whether the page shows its banner again: it is given as long as it took the first time, and a little. */
async function asksAgain({ page, words, cameAfterMs = 0 }: Choosing): Promise<boolean> {
  const untilMs = Math.min(cameAfterMs * 1.2 + 300, latestMs)
  for (;;) {
    if (await lookForBanner(page, words)) return true
    if (sinceDocument(page) >= untilMs) return false
    await pause(lookEveryMs)
  }
}
