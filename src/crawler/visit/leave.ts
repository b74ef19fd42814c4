import { setTimeout as pause } from "node:timers/promises"
import type { BrowserHandle } from "../browser/launch-browser.ts"
import { catchUpWithNetLog } from "../browser/mark-net-log.ts"
import { ignoreEnded } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { leaveSoftly } from "../page/in-page/leave-softly.ts"
import { interestOf } from "../witness/interest.ts"
import type { WireHop } from "../witness/wire/wire-request.ts"
import { settle } from "./settle.ts"
import type { VisitRecorder } from "./visit-recorder.ts"
import { within } from "./within.ts"

/** What a page sends while it goes need only have begun. */
const softLeave = { quietMs: 80, capMs: 2000, staleMs: 0 }
/** How long pages may take to go. */
const goneWithinMs = 1500
/**
 * How often the wire record is looked at after the real leave, and how long at most. What was sent is let arrive: to end
 * the profile is to break off what is still on its way. Some answers never come.
 */
const lookAgainMs = 30
const onItsWayMs = 5000
const arrivesWithinMs = 1000
const readWithinMs = 1000

/** Tells every document of the visit that it is being left, and waits for what they send. */
export async function leaveInAppearance(recorder: VisitRecorder): Promise<void> {
  const expression = asExpression(leaveSoftly)
  const told = [...recorder.contexts].flatMap(([session, contexts]) => {
    const target = recorder.targets.get(session)
    return [...contexts].map((contextId) =>
      target?.send("Runtime.evaluate", { expression, contextId }).catch(ignoreEnded),
    )
  })
  await within(Promise.all(told), softLeave.capMs, () => undefined)
  recorder.activity.touch()
  await settle(recorder.activity, softLeave)
  // Bodies that did not come with their requests are asked for while the page is still there.
  await recorder.page.bodiesRead(readWithinMs)
}

/** Really leaves every page of the visit and waits until what they sent is on the network. */
export async function leaveForReal(recorder: VisitRecorder): Promise<void> {
  const { browser } = recorder
  const pages = [...recorder.targets.values()].filter(({ type }) => type === "page")
  const left = pages.map((page) => page.send("Page.navigate", { url: "about:blank" }).catch(ignoreEnded))
  const goneBy = Date.now() + goneWithinMs
  await within(Promise.all(left), goneWithinMs, () => undefined)
  // A frame in a process of its own goes when it has run what it does on leaving.
  while (hasFrames(recorder) && Date.now() < goneBy) await pause(5)
  // Other visits in the browser go on; only this one's requests are waited for.
  await untilOnNetwork(browser, browser.mode === "shared" ? interestOf(recorder).wants : () => true)
}

/** What a page sends while it goes is begun at once: two looks that show nothing new have seen it. */
async function untilOnNetwork(browser: BrowserHandle, own: (hop: WireHop) => boolean): Promise<void> {
  const deadline = Date.now() + onItsWayMs
  let seenAt = Date.now()
  for (let before = -1; Date.now() < deadline; ) {
    await pause(lookAgainMs)
    await catchUpWithNetLog(browser)
    const { begun, unsent, unanswered } = browser.wire.underWay(own)
    if (unsent > 0 || begun !== before) seenAt = Date.now()
    else if (unanswered === 0 || Date.now() > seenAt + arrivesWithinMs) return
    before = begun
  }
}

function hasFrames({ targets }: VisitRecorder): boolean {
  return [...targets.values()].some(({ type }) => type === "iframe")
}
