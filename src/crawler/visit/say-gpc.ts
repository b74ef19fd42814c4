import type { Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { showGpc } from "../page/in-page/show-gpc.ts"

/** Sends `Sec-GPC: 1` and `DNT: 1` with every request of a target, and shows its scripts the same. */
export function sayGpc(target: Target): readonly Promise<unknown>[] {
  const document = target.type === "page" || target.type === "iframe"
  const source = asExpression(showGpc)
  return [
    target.send("Network.setExtraHTTPHeaders", { headers: { "Sec-GPC": "1", DNT: "1" } }),
    ...(document
      ? [target.send("Page.addScriptToEvaluateOnNewDocument", { source, runImmediately: true })]
      : []),
  ]
}
