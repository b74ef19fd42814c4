import { setTimeout as pause } from "node:timers/promises"
import { markDomain } from "../witness/wire/wire-witness.ts"
import type { BrowserHandle } from "./launch-browser.ts"

/** Chromium writes its NetLog in groups of events; this many more push the last ones out. */
const pushingEvents = 24
const usualLimitMs = 2000

let lastMark = 0

/**
 * Makes the browser write out its NetLog up to this moment: cookies that no site can see are put into a context of
 * their own, and each is an event. Resolves with whether the first was read back, after a limit (ms) with `false`.
 */
export async function catchUpWithNetLog(
  { devtools, wire, netLog, running }: BrowserHandle,
  limitMs = usualLimitMs,
): Promise<boolean> {
  const mark = ++lastMark
  const { browserContextId } = await devtools.send("Target.createBrowserContext")
  const cookies = Array.from({ length: pushingEvents }, (_, index) => ({
    name: `${mark}.${index}`,
    value: "1",
    domain: markDomain,
    path: "/",
  }))
  await devtools.send("Storage.setCookies", { browserContextId, cookies })
  const deadline = Date.now() + limitMs
  for (;;) {
    await netLog.readOn()
    if (wire.mark >= mark || !running() || Date.now() > deadline) break
    await pause(5)
  }
  await devtools.send("Target.disposeBrowserContext", { browserContextId })
  return wire.mark >= mark
}
