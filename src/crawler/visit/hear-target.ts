import { attachToAll, ignoreEnded, type Target } from "../devtools/targets.ts"
import type { Bridges } from "../page/in-page/offer-bridges.ts"
import { observingExpression } from "../page/observing.ts"
import { maxInlineBody } from "../witness/page/body.ts"

/** A command on its way. */
export type Sent = Promise<unknown>

export function isDocument({ type }: Target): boolean {
  return type === "page" || type === "iframe"
}

/**
 * Makes a target tell everything; documents tell of their scripts over the binding `channel`. The commands are sent and
 * none is awaited: a worker that waits for its debugger does not answer, and a site held up that way looks cleaner than
 * it is. `Runtime.runIfWaitingForDebugger` must follow.
 */
export function hearing(target: Target, channel: string, bridges?: Bridges): Sent[] {
  return [
    target.send("Network.enable", { maxPostDataSize: maxInlineBody }),
    target.send("Target.setAutoAttach", attachToAll),
    ...(isDocument(target) ? hearingDocument(target, channel, bridges) : []),
  ]
}

/** Resolves when all was taken. Kinds of target differ in what they understand; what cannot be recorded shows as missing. */
export async function allTaken(sent: readonly Sent[]): Promise<void> {
  for (const one of sent) one.catch(ignoreEnded)
  await Promise.allSettled(sent)
}

function hearingDocument(target: Target, channel: string, bridges: Bridges | undefined): Sent[] {
  return [
    target.send("Page.enable"),
    // Scripts' contexts and bindings are told of only to whom has this enabled.
    target.send("Runtime.enable"),
    target.send("Runtime.addBinding", { name: channel }),
    ...followStacks(target),
    target.send("Page.addScriptToEvaluateOnNewDocument", {
      source: observingExpression(channel, bridges),
      runImmediately: true,
    }),
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
