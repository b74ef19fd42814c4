import { ignoreEnded, type Target } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { untilDrawn } from "../page/in-page/until-drawn.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import { within } from "./within.ts"

const drawnWithinMs = 4000

/**
 * Waits for a page that shows nothing yet. Says whether it was waited for: it may have asked for more meanwhile.
 * @param limitMs how long a page that answers nothing is waited for at most
 */
export async function awaitDrawing(target: Target, limitMs = drawnWithinMs + 1000): Promise<boolean> {
  // A page may go to another one meanwhile.
  const asked = evaluateApart(target, target.id, asExpression(untilDrawn, drawnWithinMs)).catch(ignoreEnded)
  return (await within(asked, limitMs, () => undefined)) === true
}
