import type { BrowserHandle } from "../browser/launch-browser.ts"
import { ignoreEnded, type Target } from "../devtools/targets.ts"
import type { NetworkPlan } from "../plan.ts"
import { type Profile, profileIn } from "./profile.ts"
import { readStorageState, restoreCookies } from "./storage-state.ts"
import { VisitFailure } from "./visit-failure.ts"
import type { VisitRecorder } from "./visit-recorder.ts"
import { within } from "./within.ts"

/** The page a visit drives, in a context (profile) of its own. */
export interface OpenPage {
  readonly target: Target
  readonly profile: Profile
  readonly recorder: VisitRecorder
  readonly network: NetworkPlan
}

/** Makes an empty profile and a page in it, recorded from its first moment. */
export async function openPage(browser: BrowserHandle, recorder: VisitRecorder): Promise<OpenPage> {
  const { devtools, watchers } = browser
  const profile = await profileIn(browser)
  recorder.context = profile.id
  watchers.set(profile.id, recorder)
  await restoreCookies(devtools, profile, readStorageState(browser.network.storageState))
  await Promise.all([
    devtools.send("Browser.setDownloadBehavior", { behavior: "deny", ...profile.named }),
    devtools.send("Target.createTarget", { url: "about:blank", ...profile.named, newWindow: true }),
  ])
  // A page that navigates before it took the commands shows its first requests to nobody.
  await recorder.mainReady
  if (recorder.main === undefined) throw new VisitFailure("internal", "The browser opened no page.")
  return { target: recorder.main, profile, recorder, network: browser.network }
}

/** A page that hangs may not be closed; its browser is ended after it. */
const closeWithinMs = 4000

/** Ends the visit's profile with everything that still runs in it, also when no page could be opened. */
export async function closePage(browser: BrowserHandle, { context }: VisitRecorder): Promise<void> {
  // A browser of the visit's own ends with it.
  if (context === undefined || browser.mode === "isolated") return
  const disposed = browser.devtools.send("Target.disposeBrowserContext", { browserContextId: context })
  await within(disposed.catch(ignoreEnded), closeWithinMs, () => undefined)
}
