import { askFrame } from "./ask-frame.ts"
import { stateOfElement } from "./in-page/point-of.ts"
import { storedState } from "./in-page/stored-state.ts"
import type { Banner } from "./look-for-banner.ts"

/** As settings stand now; the answer tells whether they since say something else, or the page has stored something else. */
export async function keepsSomething(banner: Banner): Promise<() => Promise<boolean>> {
  const before = await stateOf(banner)
  return async () => {
    const now = await stateOf(banner)
    return now !== undefined && now !== before
  }
}

/** Undefined while the document goes. */
async function stateOf({ frame, index }: Banner): Promise<string | undefined> {
  const [shown, stored] = await Promise.all([
    askFrame(frame, stateOfElement, index),
    askFrame(frame, storedState),
  ])
  return shown && stored !== undefined ? `${shown.mark} ${stored}` : undefined
}
