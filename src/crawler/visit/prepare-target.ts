import type { BrowserHandle } from "../browser/launch-browser.ts"
import { attachToAll, ignoreEnded, type Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { restoreLocal } from "../page/in-page/restore-local.ts"
import { observingExpression } from "../page/observing.ts"
import { maxInlineBody } from "../witness/page/body.ts"
import { holdRequests } from "./hold-requests.ts"
import { sayGpc } from "./say-gpc.ts"
import { readStorageState } from "./storage-state.ts"

type Sent = Promise<unknown>

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

/**
 * Makes a new target tell everything and lets it run. All commands are sent at once and none is awaited before the
 * one that lets it run: a worker that waits for its debugger does not answer, and a site held up that way looks
 * cleaner than it is. Resolves when the target has taken them all.
 */
export async function prepareTarget(target: Target, preparation: Preparation): Promise<void> {
  const document = target.type === "page" || target.type === "iframe"
  const sent: Sent[] = [
    target.send("Network.enable", { maxPostDataSize: maxInlineBody }),
    target.send("Target.setAutoAttach", attachToAll),
    ...(document ? prepareDocument(target, preparation) : []),
    ...prepareLook(target, preparation),
    ...(preparation.gpc ? sayGpc(target) : []),
    target.send("Runtime.runIfWaitingForDebugger"),
  ]
  // Kinds of target differ in what they understand; the one that cannot be recorded at all shows in the wire record.
  for (const one of sent) one.catch(ignoreEnded)
  await Promise.allSettled(sent)
}

function prepareDocument(target: Target, preparation: Preparation): Sent[] {
  return [
    target.send("Page.enable"),
    // Scripts' contexts and bindings are told of only to whom has this enabled.
    target.send("Runtime.enable"),
    target.send("Runtime.addBinding", { name: preparation.channel }),
    ...followStacks(target),
    target.send("Page.addScriptToEvaluateOnNewDocument", {
      source: observingExpression(preparation.channel),
      runImmediately: true,
    }),
    ...restoring(target, preparation),
  ]
}

/** Images load a moment after the script asked for them: only stacks followed over such gaps say which script did. */
function followStacks(target: Target): Sent[] {
  return [
    target.send("Debugger.enable", { maxScriptsCacheSize: 0 }),
    target.send("Debugger.setSkipAllPauses", { skip: true }),
    target.send("Debugger.setAsyncCallStackDepth", { maxDepth: 32 }),
  ]
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
  const document = target.type === "page" || target.type === "iframe"
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
