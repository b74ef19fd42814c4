import { programExpression } from "../page/as-expression.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import type { OpenPage } from "../visit/open-page.ts"
import { within } from "../visit/within.ts"
import { askFrame } from "./ask-frame.ts"
import { listenForPress, pressIsHeard, pressTouched } from "./in-page/heard-press.ts"
import { type Banner, isReplaced } from "./look-for-banner.ts"

/**
 * What became of a press: `heard` by the document it was sent to; `unheard`, though the document is still there; `lost`,
 * as another document came in its place before it was heard.
 */
export type Hearing = "heard" | "unheard" | "lost"

/** A report may come a moment after what the press did. */
const toldWithinMs = 300

/**
 * From now on listens for one press. That a banner is gone is no press: a page that goes meanwhile takes its banner with
 * it, and the browser drops what was sent to it.
 */
export async function hearPress(
  page: OpenPage,
  { banner, button }: { readonly banner: Banner; readonly button: { readonly index: number } },
): Promise<() => Promise<Hearing>> {
  const { target, id } = banner.frame
  await askFrame(banner.frame, listenForPress, button.index, banner.index)
  // It fails where the document ends, or its process.
  const told = evaluateApart(target, id, programExpression(pressIsHeard)).then(
    () => true,
    () => false,
  )
  return async () => {
    const clicked = await within(told, toldWithinMs, () => undefined)
    if (clicked) return "heard"
    // Its own frame taken away by the page is how some banners go.
    if (clicked === false) return isTakenAway(page, banner) ? "heard" : "lost"
    return (await askFrame(banner.frame, pressTouched)) ? "heard" : "unheard"
  }
}

function isTakenAway(page: OpenPage, banner: Banner): boolean {
  return !page.recorder.frames.has(banner.frame.id) && !isReplaced(page, banner)
}
