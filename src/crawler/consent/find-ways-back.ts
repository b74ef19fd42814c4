import { askFrame } from "./ask-frame.ts"
import type { Choosing } from "./choosing.ts"
import { findPressable } from "./in-page/find-returns.ts"
import type { FoundButton } from "./in-page/found-button.ts"
import { type Banner, bannerOf } from "./look-for-banner.ts"

export interface WayBack {
  readonly banner: Banner
  readonly button: FoundButton
}

/** What leads back to a choice already made, what stays on the page first. */
export async function findWaysBack({ page, words }: Choosing): Promise<readonly WayBack[]> {
  const main = page.recorder.frames.get(page.target.id)
  if (!main) return []
  const found = await askFrame(main, findPressable, words, words.returns, true)
  if (!found) return []
  const banner = bannerOf(page, { ...found, frame: main })
  const ways = found.buttons.map((button) => ({ banner, button }))
  return ways.toSorted(
    (a, b) => Number(a.button.leaves !== undefined) - Number(b.button.leaves !== undefined),
  )
}
