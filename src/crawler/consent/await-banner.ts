import { setTimeout as pause } from "node:timers/promises"
import { ignoreEnded } from "../devtools/targets.ts"
import type { OpenPage } from "../visit/open-page.ts"
import { scroll } from "../visit/scroll.ts"
import { within } from "../visit/within.ts"
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
      await stir(page)
      await scroll(page.target)
    } else await pause(lookEveryMs)
  }
}

/** What a visitor's hand does on a page before anything is pressed: some banners wait for it. */
async function stir({ target }: OpenPage): Promise<void> {
  for (const y of [240, 260]) {
    const moved = target.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: 6, y }).catch(ignoreEnded)
    await within(moved, 500, () => undefined)
  }
  const wheel = { type: "mouseWheel", x: 6, y: 260, deltaX: 0, deltaY: 120 } as const
  await within(target.send("Input.dispatchMouseEvent", wheel).catch(ignoreEnded), 500, () => undefined)
}
