import { ignoreEnded, type Target } from "../devtools/targets.ts"
import type { Frame } from "../visit/target-recorder.ts"

export interface Point {
  readonly x: number
  readonly y: number
}

/** A point of a frame's document in the window of its page; undefined where a frame on the way is not laid out. */
export async function placeInWindow({ target, id }: Frame, point: Point): Promise<Point | undefined> {
  // In its parent's process the corner of a frame is given in that process's own window.
  let at = id === target.id ? point : moved(point, await cornerOf(target, id))
  for (let of = target; of.parent && at; of = of.parent) at = moved(at, await cornerOf(of.parent, of.id))
  return at
}

function moved(point: Point, corner: Point | undefined): Point | undefined {
  return corner && { x: point.x + corner.x, y: point.y + corner.y }
}

async function cornerOf(target: Target, frameId: string): Promise<Point | undefined> {
  try {
    const { backendNodeId } = await target.send("DOM.getFrameOwner", { frameId })
    const { model } = await target.send("DOM.getBoxModel", { backendNodeId })
    const [x, y] = model.content
    return x === undefined || y === undefined ? undefined : { x, y }
  } catch (error) {
    ignoreEnded(error)
    return undefined
  }
}
