import type { DevToolsEvent } from "../devtools/protocol.ts"
import { send, type Target, type TargetWatcher } from "../devtools/targets.ts"

/** What answered a navigation. */
export interface Answered {
  readonly status: number
  readonly mimeType: string
}

/** Lets the documents of one page come and nothing else: no script runs, and nothing they ask for is fetched. */
export class DocumentOnly implements TargetWatcher {
  answered: Answered | undefined
  /** The address last asked for, redirects followed. */
  asked: string | undefined
  /** Whether the browser is kept to the public Internet. */
  readonly publicOnly: boolean
  readonly opened: Promise<Target>
  /** It makes no visit of its own, so no part of the wire record is its. */
  readonly startedAt = Date.now()
  readonly page = { hops: () => [] }
  #opened: (target: Target) => void = () => {}
  #main: Target | undefined
  #loaded: () => void = () => {}

  constructor(publicOnly: boolean) {
    this.publicOnly = publicOnly
    this.opened = new Promise((resolve) => {
      this.#opened = resolve
    })
  }

  /** Resolves when the next document has loaded. */
  nextLoad(): Promise<void> {
    this.answered = undefined
    this.asked = undefined
    return new Promise((resolve) => {
      this.#loaded = resolve
    })
  }

  attached(target: Target): void {
    if (target.type !== "page" || this.#main) {
      send(target, "Runtime.runIfWaitingForDebugger")
      return
    }
    this.#main = target
    send(target, "Network.enable")
    send(target, "Page.enable")
    send(target, "Emulation.setScriptExecutionDisabled", { value: true })
    send(target, "Fetch.enable", { patterns: [{ urlPattern: "*" }] })
    send(target, "Runtime.runIfWaitingForDebugger")
    this.#opened(target)
  }

  event(target: Target, { method, params }: DevToolsEvent): void {
    if (method === "Fetch.requestPaused") {
      const { requestId, resourceType, frameId, request } = params
      if (resourceType === "Document" && frameId === target.id) {
        this.asked = request.url
        send(target, "Fetch.continueRequest", { requestId })
      } else send(target, "Fetch.failRequest", { requestId, errorReason: "BlockedByClient" })
    } else if (method === "Network.responseReceived") {
      const { type, frameId, response } = params
      if (type === "Document" && frameId === target.id)
        this.answered = { status: response.status, mimeType: response.mimeType }
    } else if (method === "Page.loadEventFired") this.#loaded()
    else if (method === "Page.javascriptDialogOpening")
      send(target, "Page.handleJavaScriptDialog", { accept: false })
  }

  gone(): void {}
}
