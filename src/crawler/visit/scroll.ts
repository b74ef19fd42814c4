import type { Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { scrollToEnd } from "../page/in-page/scroll-to-end.ts"
import { within } from "./within.ts"

/** Scrolls through the page as a reader does who goes to its end; gives up after a limit. */
export async function scroll(target: Target): Promise<void> {
  const expression = asExpression(scrollToEnd, 60)
  await within(target.send("Runtime.evaluate", { expression, awaitPromise: true }), 5000, () => undefined)
}
