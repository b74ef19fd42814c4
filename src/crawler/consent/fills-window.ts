import { ignoreEnded, type Target } from "../devtools/targets.ts"
import type { Frame } from "../visit/target-recorder.ts"

/** Whether a frame is laid over most of the window it stands in. */
export async function fillsWindow({ target, id }: Frame): Promise<boolean> {
  const parent: Target | undefined = id === target.id ? target.parent : target
  if (!parent) return false
  try {
    const { backendNodeId } = await parent.send("DOM.getFrameOwner", { frameId: id })
    const { model } = await parent.send("DOM.getBoxModel", { backendNodeId })
    const { cssLayoutViewport } = await parent.send("Page.getLayoutMetrics", {})
    const window = cssLayoutViewport.clientWidth * cssLayoutViewport.clientHeight
    return model.width * model.height > window * 0.8
  } catch (error) {
    ignoreEnded(error)
    return false
  }
}
