import { setTimeout as pause } from "node:timers/promises"
import { scroll } from "../visit/scroll.ts"
import type { Choosing } from "./choosing.ts"
import { type Banner, lookForBanner } from "./look-for-banner.ts"

const lookEveryMs = 350
/** Some banners come only to who scrolls. */
const scrollAfterMs = 1000

/** Waits for a banner: at once, after a while, after the first scroll. One with nothing to press is waited on a little. */
export async function awaitBanner({ page, words }: Choosing, waitMs: number): Promise<Banner | undefined> {
  const from = Date.now()
  for (let scrolled = false; ; ) {
    const banner = await lookForBanner(page, words)
    const waited = Date.now() - from
    if (banner && (banner.buttons.length > 0 || waited > Math.min(waitMs, scrollAfterMs))) return banner
    if (waited >= waitMs) return banner
    if (!scrolled && waited > scrollAfterMs) {
      scrolled = true
      await scroll(page.target)
    } else await pause(lookEveryMs)
  }
}
