import { asExpression } from "./as-expression.ts"
import { makeObserver } from "./in-page/observer.ts"
import { type Bridges, offerBridges } from "./in-page/offer-bridges.ts"
import { watchListeners } from "./in-page/watch-listeners.ts"
import { watchSignals } from "./in-page/watch-signals.ts"
import { watchWrites } from "./in-page/watch-writes.ts"

/** What watches a document from before its first script, as one expression; tells over the binding `channel`. */
export function observingExpression(channel: string, bridges?: Bridges): string {
  const observers = [
    ...[watchWrites, watchSignals, watchListeners].map((watch) => `(${watch})(observer)`),
    ...(bridges ? [`(${offerBridges})(observer, ${JSON.stringify(bridges)})`] : []),
  ]
  return `(() => { const observer = ${asExpression(makeObserver, channel)}; if (observer) { ${observers.join(";\n")} } })()`
}
