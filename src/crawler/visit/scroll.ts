import { ignoreEnded, type Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { scrollToEnd } from "../page/in-page/scroll-to-end.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import { within } from "./within.ts"

/** Scrolls through the page as a reader does who goes to its end; gives up after a limit. */
export async function scroll(target: Target, limitMs = 5000): Promise<void> {
  const expression = asExpression(scrollToEnd, 60)
  // A window the page opened covers it, and what is covered is not drawn: nothing comes into sight there.
  const front = target.send("Page.bringToFront").catch(ignoreEnded)
  await within(front, limitMs, () => undefined)
  // A page may go to another one meanwhile.
  const scrolled = evaluateApart(target, target.id, expression).catch(ignoreEnded)
  await within(scrolled, limitMs, () => undefined)
}
