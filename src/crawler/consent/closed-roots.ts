import { ignoreEnded, type Target } from "../devtools/targets.ts"
import { worldName } from "../page/isolated-world.ts"
import type { Frame } from "../visit/target-recorder.ts"
import { within } from "../visit/within.ts"

interface Node {
  readonly backendNodeId: number
  readonly shadowRootType?: string
  readonly shadowRoots?: readonly Node[]
  readonly children?: readonly Node[]
  readonly contentDocument?: Node
}

interface Closed {
  readonly host: number
  readonly root: number
}

const most = 50
const withinMs = 3000

/** Makes closed shadow trees of a frame known to our script world there. Says how many there are. */
export async function revealClosedRoots({ target, id }: Frame): Promise<number> {
  const work = reveal(target, id).catch((error) => {
    ignoreEnded(error)
    return 0
  })
  return within(work, withinMs, () => 0)
}

async function reveal(target: Target, frameId: string): Promise<number> {
  const { root } = await target.send("DOM.getDocument", { depth: -1, pierce: true })
  const closed: Closed[] = []
  collect(root, closed)
  if (closed.length > 0) {
    const { executionContextId } = await target.send("Page.createIsolatedWorld", { frameId, worldName })
    await Promise.all(closed.slice(0, most).map((one) => make(target, one, executionContextId)))
  }
  await target.send("DOM.disable")
  return closed.length
}

function collect(node: Node, closed: Closed[]): void {
  for (const inner of node.shadowRoots ?? []) {
    if (inner.shadowRootType === "closed")
      closed.push({ host: node.backendNodeId, root: inner.backendNodeId })
    collect(inner, closed)
  }
  for (const child of node.children ?? []) collect(child, closed)
}

/** Sent as text. */
function keep(this: Element, root: ShadowRoot): void {
  const world = globalThis as { gaibuRoots?: WeakMap<Element, ShadowRoot> }
  world.gaibuRoots ??= new WeakMap()
  world.gaibuRoots.set(this, root)
}

async function make(target: Target, { host, root }: Closed, executionContextId: number): Promise<void> {
  const resolve = (backendNodeId: number) =>
    target.send("DOM.resolveNode", { backendNodeId, executionContextId })
  const [of, inner] = await Promise.all([resolve(host), resolve(root)])
  if (!of.object.objectId || !inner.object.objectId) return
  await target.send("Runtime.callFunctionOn", {
    objectId: of.object.objectId,
    functionDeclaration: String(keep),
    arguments: [{ objectId: inner.object.objectId }],
  })
}
