import { ignoreEnded } from "../devtools/targets.ts"
import { asExpression } from "../page/as-expression.ts"
import { framePdfs } from "../page/in-page/frame-pdfs.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import type { OpenPage } from "./open-page.ts"
import { within } from "./within.ts"

const answersWithinMs = 5000

/** Has a browser without a viewer for PDFs load those the page shows, where they are to be read. Says whether there are any. */
export async function loadPdfs({ target, recorder }: OpenPage, limitMs = answersWithinMs): Promise<boolean> {
  if (!recorder.readsPdfs) return false
  // A page may go to another one meanwhile.
  const framed = evaluateApart(target, target.id, asExpression(framePdfs)).catch(ignoreEnded)
  return Number((await within(framed, limitMs, () => undefined)) ?? 0) > 0
}
