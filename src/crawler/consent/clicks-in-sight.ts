import type { OpenPage } from "../visit/open-page.ts"
import { askFrame } from "./ask-frame.ts"
import { seenClicks, watchForClicks } from "./in-page/watch-clicks.ts"
import { framesOf } from "./look-for-banner.ts"

/** From now on notes what is clicked, by whomever. */
export async function watchClicks(page: OpenPage): Promise<void> {
  await Promise.all(framesOf(page).map((frame) => askFrame(frame, watchForClicks)))
}

/** Whether the last click in one of the page's frames met something a visitor sees. */
export async function clickedInSight(page: OpenPage): Promise<boolean> {
  const clicks = await Promise.all(framesOf(page).map((frame) => askFrame(frame, seenClicks)))
  return clicks.some((seen) => seen?.at(-1) === true)
}
