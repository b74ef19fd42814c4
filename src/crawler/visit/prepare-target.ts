import type { BrowserHandle } from "../browser/launch-browser.ts"
import type { Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { restoreLocal } from "../page/in-page/restore-local.ts"
import { allTaken, hearing, isDocument, type Sent } from "./hear-target.ts"
import { holdRequests } from "./hold-requests.ts"
import { sayGpc } from "./say-gpc.ts"
import { readStorageState } from "./storage-state.ts"

/** What a target is prepared for. */
export interface Preparation {
  readonly browser: Pick<BrowserHandle, "look" | "network">
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
    ...hearing(target, preparation.channel),
    ...(isDocument(target) ? restoring(target, preparation) : []),
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

function prepareLook(target: Target, { browser, host, readsPdfs }: Preparation): Sent[] {
  const { look, network } = browser
  const { width, height, scale, mobile, userAgent, hints } = look
  const document = isDocument(target)
  const screen = { width, height, screenWidth: width, screenHeight: height, deviceScaleFactor: scale, mobile }
  return [
    ...(target.type === "page" ? [target.send("Emulation.setDeviceMetricsOverride", screen)] : []),
    ...(document ? [target.send("Emulation.setLocaleOverride", { locale: look.locale })] : []),
    ...(target.type === "page" && mobile
      ? [target.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 })]
      : []),
    ...(hints
      ? [target.send("Emulation.setUserAgentOverride", { userAgent, userAgentMetadata: hints })]
      : []),
    ...holdRequests(target, { headers: network.headers, host, documents: readsPdfs && document }),
  ]
}
