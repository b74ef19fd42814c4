import { ignoreEnded, type Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { scrollToEnd } from "../page/in-page/scroll-to-end.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import { within } from "./within.ts"

/** Scrolls through the page as a reader does who goes to its end; gives up after a limit. */
export async function scroll(target: Target, limitMs = 5000): Promise<void> {
  const expression = asExpression(scrollToEnd, 60)
  // A page may go to another one meanwhile.
  const scrolled = evaluateApart(target, target.id, expression).catch(ignoreEnded)
  await within(scrolled, limitMs, () => undefined)
}
