import type { Target } from "../devtools/targets.ts"
import { send } from "../devtools/targets.ts"
import type { Press } from "../evidence.ts"
import type { OpenPage } from "../visit/open-page.ts"
import { within } from "../visit/within.ts"
import { takeSnapshot } from "./take-snapshot.ts"

/** How long what opened may take to be read. */
const readWithinMs = 5000

/** What a press showed in a window of its own. */
export type Opened = Pick<Press, "url" | "how" | "loaded" | "title" | "html" | "text" | "pressables">

/** The windows that are open beside the page's own. */
export function otherWindows({ recorder, target }: OpenPage): ReadonlySet<Target> {
  return new Set([...recorder.targets.values()].filter((one) => one.type === "page" && one !== target))
}

/**
 * What the windows show that were not there before, the last one's if there are several; all of them are closed. An
 * address can be opened by itself; what scripts wrote into a window without one is told here.
 */
export async function readOpened(page: OpenPage, before: ReadonlySet<Target>): Promise<Opened | undefined> {
  const opened = [...otherWindows(page)].filter((one) => !before.has(one))
  const last = opened.at(-1)
  const shown = last && (await whatShows(page, last))
  for (const one of opened) send(one, "Page.close")
  return shown
}

async function whatShows({ recorder, target }: OpenPage, opened: Target): Promise<Opened | undefined> {
  // What is slow to come is known by its having been asked for.
  const asked = recorder.page.hops().findLast((hop) => hop.target === opened && hop.frame === opened.id)
  const url = recorder.frames.get(opened.id)?.url.replace(/^about:.*/, "") || asked?.url || opened.url
  if (/^https?:/.test(url))
    return { url, how: "address", loaded: true, title: "", html: "", text: "", pressables: [] }
  const read = takeSnapshot(opened, []).catch(() => undefined) // It may close itself while it is read.
  const snapshot = await within(read, readWithinMs, () => undefined)
  if (!snapshot || snapshot.empty) return undefined
  const { title, html, text, pressables } = snapshot
  return { url: recorder.pageOf(target), how: "overlay", title, html, text, pressables }
}
