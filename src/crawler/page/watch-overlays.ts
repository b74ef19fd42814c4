import { ignoreEnded, type Target } from "../devtools/targets.ts"
import { asExpression } from "./as-expression.ts"
import { noteOverlays } from "./in-page/note-overlays.ts"
import { worldName } from "./isolated-world.ts"

const everyMs = 100

/** From the next document on, keeps when what is laid over it was first to be seen. */
export async function watchOverlays(target: Target): Promise<void> {
  const source = asExpression(noteOverlays, everyMs)
  await target.send("Page.addScriptToEvaluateOnNewDocument", { source, worldName }).catch(ignoreEnded)
}
