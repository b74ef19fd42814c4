import { asExpression } from "./as-expression.ts"
import { makeObserver } from "./in-page/observer.ts"
import { watchListeners } from "./in-page/watch-listeners.ts"
import { watchSignals } from "./in-page/watch-signals.ts"
import { watchWrites } from "./in-page/watch-writes.ts"

type Watch = typeof watchWrites

/** What watches a document from before its first script, as one expression; tells over the binding `channel`. */
export function observingExpression(channel: string): string {
  return observedBy([watchWrites, watchSignals, watchListeners], channel)
}

/** The same for a worker, which has no fields to listen to. */
export function observingWorkerExpression(channel: string): string {
  return observedBy([watchWrites, watchSignals], channel)
}

function observedBy(watches: readonly Watch[], channel: string): string {
  const observers = watches.map((watch) => `(${watch})(observer)`)
  return `(() => { const observer = ${asExpression(makeObserver, channel)}; if (observer) { ${observers.join(";\n")} } })()`
}
