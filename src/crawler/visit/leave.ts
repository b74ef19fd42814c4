import { setTimeout as pause } from "node:timers/promises"
import { catchUpWithNetLog } from "../browser/mark-net-log.ts"
import { ignoreEnded } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { leaveSoftly } from "../page/in-page/leave-softly.ts"
import { settle } from "./settle.ts"
import type { VisitRecorder } from "./visit-recorder.ts"
import { within } from "./within.ts"

/** What a page sends while it goes need only have begun. */
const softLeave = { quietMs: 200, capMs: 2000, staleMs: 0 }
/** What a page sends while it goes is handed over at once and needs only this long to be on its way. */
const handedOverMs = 100
const onItsWayMs = 1500

/** Tells every document of the visit that it is being left, and waits for what they send. */
export async function leaveInAppearance(recorder: VisitRecorder): Promise<void> {
  const expression = asExpression(leaveSoftly)
  recorder.activity.touch()
  const told = [...recorder.contexts].flatMap(([session, contexts]) => {
    const target = recorder.targets.get(session)
    return [...contexts].map((contextId) =>
      target?.send("Runtime.evaluate", { expression, contextId }).catch(ignoreEnded),
    )
  })
  await within(Promise.all(told), softLeave.capMs, () => undefined)
  await settle(recorder.activity, softLeave)
}

/** Really leaves every page of the visit and waits until what they sent is on the network. */
export async function leaveForReal(recorder: VisitRecorder): Promise<void> {
  const pages = [...recorder.targets.values()].filter(({ type }) => type === "page")
  const left = pages.map((page) => page.send("Page.navigate", { url: "about:blank" }).catch(ignoreEnded))
  await within(Promise.all(left), onItsWayMs, () => undefined)
  const deadline = Date.now() + onItsWayMs
  do {
    await pause(handedOverMs)
    await catchUpWithNetLog(recorder.browser)
  } while (recorder.browser.wire.unsent > 0 && Date.now() < deadline)
}
