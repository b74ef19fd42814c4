import { send, type Target } from "../devtools/targets.ts"
import { observingWorkerExpression } from "../page/observing.ts"

/** Kinds of target whose scripts keep values and examine the device as documents' scripts do. */
const workers: ReadonlySet<string> = new Set(["worker", "shared_worker", "service_worker"])

/**
 * Has a worker stop at its first script and tell of it (`Debugger.paused`). Nothing can be put into a held worker
 * sooner: it does not know its address yet, without which it has no cookies and caches, and asking for it ends it.
 */
export function stopAtFirstScript(target: Target, channel: string): readonly Promise<unknown>[] {
  if (!workers.has(target.type)) return []
  return [
    target.send("Runtime.enable"),
    target.send("Runtime.addBinding", { name: channel }),
    target.send("Debugger.enable", { maxScriptsCacheSize: 0 }),
    target.send("Debugger.setInstrumentationBreakpoint", { instrumentation: "beforeScriptExecution" }),
  ]
}

/** Puts the observers into a worker that has stopped at its first script, and lets it go on without further stops. */
export function observeAndGoOn(target: Target, channel: string): void {
  send(target, "Runtime.evaluate", { expression: observingWorkerExpression(channel) })
  send(target, "Debugger.resume")
  send(target, "Debugger.disable")
}
