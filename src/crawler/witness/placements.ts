import type { Payload } from "../devtools/protocol.ts"
import type { PageHop } from "./page/page-request.ts"

type Attached = Payload<"Page.frameAttached">

/** Who put a frame into its page: the script that did, or the document it was written in. */
export interface Placement {
  /** Frame of the document it is in, and that document's address at the time. */
  readonly parent: string
  readonly parentUrl: string
  readonly stack?: NonNullable<Attached["stack"]>
}

/** Frames beyond this many in one visit are not remembered. */
const mostPlaced = 5000

/** What brought documents and scripts that come without a request on the network. */
export class Placements {
  readonly frames = new Map<string, Placement>()
  /** Requests for scripts at `blob:` and `data:` addresses. */
  readonly scripts: PageHop[] = []

  add({ frameId, parentFrameId: parent, stack }: Attached, parentUrl: string): void {
    if (this.frames.size < mostPlaced)
      this.frames.set(frameId, { parent, parentUrl, ...(stack && { stack }) })
  }
}
