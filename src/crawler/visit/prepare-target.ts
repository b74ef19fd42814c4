import type { BrowserHandle } from "../browser/launch-browser.ts"
import type { Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import type { Bridges } from "../page/in-page/offer-bridges.ts"
import { restoreLocal } from "../page/in-page/restore-local.ts"
import { takeAway } from "../page/in-page/take-away.ts"
import { allTaken, hearing, isDocument, type Sent } from "./hear-target.ts"
import { holdRequests } from "./hold-requests.ts"
import { sayGpc } from "./say-gpc.ts"
import { readStorageState } from "./storage-state.ts"

/** What a target is prepared for. */
export interface Preparation {
  readonly browser: Pick<BrowserHandle, "look" | "network" | "webView">
  /** Name of the binding over which documents tell of what scripts do. */
  readonly channel: string
  /** Host the operator's headers are for. */
  readonly host: string
  /** Whether PDFs are to be read. */
  readonly readsPdfs: boolean
  /** Say Global Privacy Control and Do Not Track. */
  readonly gpc: boolean
}

/** Makes a new target tell everything and look as it should, and lets it run. Resolves when it has taken it all. */
export function prepareTarget(target: Target, preparation: Preparation): Promise<void> {
  return allTaken([
    ...hearing(target, preparation.channel, stubsOf(preparation)),
    ...(isDocument(target) ? [...restoring(target, preparation), ...lacking(target, preparation)] : []),
    ...prepareLook(target, preparation),
    ...(preparation.gpc ? sayGpc(target) : []),
    target.send("Runtime.runIfWaitingForDebugger"),
  ])
}

function restoring(target: Target, { browser }: Preparation): Sent[] {
  const { origins } = readStorageState(browser.network.storageState)
  if (origins.length === 0) return []
  const source = asExpression(restoreLocal, origins)
  return [target.send("Page.addScriptToEvaluateOnNewDocument", { source })]
}

function stubsOf({ browser }: Preparation): Bridges | undefined {
  const offered = browser.webView?.bridges ?? []
  return offered.length > 0 ? { stub: true, offered } : undefined
}

/** What the web view has not. */
function lacking(target: Target, { browser }: Preparation): Sent[] {
  const absent = browser.webView?.absent ?? []
  if (absent.length === 0) return []
  const source = asExpression(takeAway, absent)
  return [target.send("Page.addScriptToEvaluateOnNewDocument", { source, runImmediately: true })]
}

function prepareLook(target: Target, { browser, host, readsPdfs }: Preparation): Sent[] {
  const { look, network } = browser
  const { width, height, scale, mobile, touchPoints, userAgent, hints } = look
  const document = isDocument(target)
  const screen = { width, height, screenWidth: width, screenHeight: height, deviceScaleFactor: scale, mobile }
  return [
    ...(target.type === "page" ? [target.send("Emulation.setDeviceMetricsOverride", screen)] : []),
    ...(document ? [target.send("Emulation.setLocaleOverride", { locale: look.locale })] : []),
    ...(target.type === "page" && mobile
      ? [target.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: touchPoints })]
      : []),
    ...(hints
      ? [
          target.send("Emulation.setUserAgentOverride", {
            userAgent,
            ...(hints === "none" ? {} : { userAgentMetadata: hints }),
          }),
        ]
      : []),
    ...holdRequests(target, { network, host, documents: readsPdfs && document }),
  ]
}
