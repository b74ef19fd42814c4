import { randomBytes } from "node:crypto"
import { type DevToolsEvent, type EventHandlers, handle, type Payload } from "../devtools/protocol.ts"
import type { Target } from "../devtools/targets.ts"
import type { ShownDocument } from "../evidence.ts"
import { PageWitness } from "../witness/page/page-witness.ts"
import { Activity } from "./activity.ts"
import { ToldByPages } from "./told.ts"

/** A frame as last shown. */
export interface Frame {
  readonly id: string
  readonly target: Target
  readonly url: string
  readonly mimeType: string
  readonly top: boolean
}

/** What whoever records is told beside the record itself. */
export interface RecorderHost {
  /** The page that a worker of several pages counts for. */
  readonly mainPage: () => Target | undefined
  /** A frame shows another document. */
  readonly navigated?: (target: Target, frame: Payload<"Page.frameNavigated">["frame"]) => void
  /** A script gave a document another address. */
  readonly routed?: (frame: Frame, url: string) => void
  /** A request of that id began. */
  readonly requested?: (id: string) => void
}

/** Addresses a document's scripts give it beyond this many are not listed; the last one counts as shown all the same. */
const maxRoutes = 500

/** Schemes that a browser opens itself; any other is an app's. */
const browsersOwn =
  /^(https?|wss?|data|blob|about|file|filesystem|javascript|view-source|chrome[a-z-]*|devtools|uuid-in-package):/i
/** Characters of an address for an app that are kept. */
const longestAddress = 4096

/** Hears what targets say of their requests, documents and scripts. Does nothing to them. */
export class TargetRecorder {
  readonly activity = new Activity()
  readonly page: PageWitness
  readonly targets = new Map<string, Target>()
  readonly frames = new Map<string, Frame>()
  readonly documents: ShownDocument[] = []
  readonly told = new ToldByPages()
  /** The documents' own script contexts, by session. */
  readonly contexts = new Map<string, Set<number>>()
  /** Who else is called over which binding: payload, target and the script context it came from. */
  readonly bindings = new Map<string, (payload: string, target: Target, context: number) => void>()
  /** Name of the binding over which documents tell of what scripts do. */
  readonly channel = `_${randomBytes(9).toString("hex")}`
  /** Milliseconds since the epoch. */
  readonly startedAt = Date.now()
  readonly #host: RecorderHost
  readonly #pageContexts = new Map<string, number>()
  #routes = 0

  constructor(host: RecorderHost) {
    this.#host = host
    this.page = new PageWitness({
      pageOf: (target) => this.pageOf(target),
      started: (id, stream) => {
        this.activity.started(id, stream)
        host.requested?.(id)
      },
      ended: (id) => this.activity.ended(id),
    })
  }

  attached(target: Target): void {
    this.targets.set(target.session, target)
  }

  gone(target: Target): void {
    this.targets.delete(target.session)
    this.contexts.delete(target.session)
    for (const [id, frame] of this.frames) if (frame.target === target) this.frames.delete(id)
  }

  event(target: Target, event: DevToolsEvent): void {
    if (event.method === "Network.requestWillBeSent") this.#meant(event.params)
    if (!handle(this.#handlers, event, target)) this.page.hear(target, event)
  }

  /** The script context of a frame's own scripts. */
  contextOf(frame: string): number | undefined {
    return this.#pageContexts.get(frame)
  }

  /** Address of the top page a target belongs to; a worker of several pages counts for the main one. */
  pageOf(target: Target): string {
    const top = topOf(target)
    // A page's own frame has the name of the page.
    const shown = (of: Target | undefined) => of && this.frames.get(of.id)?.url
    const opener = top.openedBy === undefined ? undefined : this.frames.get(top.openedBy)?.url
    return shown(top) ?? opener ?? shown(this.#host.mainPage()) ?? target.url
  }

  /** A document that was shown before anybody listened. */
  shownBefore(target: Target, { id, url, mimeType }: Pick<Frame, "id" | "url" | "mimeType">): void {
    const top = id === target.id
    this.frames.set(id, { id, target, url, mimeType, top })
    this.documents.push({ frame: id, url, top, at: 0 })
  }

  readonly #handlers: EventHandlers<Target> = {
    "Page.frameNavigated": ({ frame }, target) => this.#navigated(target, frame),
    "Page.navigatedWithinDocument": ({ frameId, url }) => this.#routed(frameId, url),
    "Page.frameAttached": (attached) =>
      this.page.placements.add(attached, this.frames.get(attached.parentFrameId)?.url ?? ""),
    "Page.frameDetached": ({ frameId, reason }) => {
      if (reason === "remove") this.frames.delete(frameId)
    },
    "Page.windowOpen": ({ url }, target) => this.#intended(url, this.pageOf(target)),
    "Runtime.bindingCalled": ({ name, payload, executionContextId }, target) => {
      if (name === this.channel) this.told.hear(payload, Date.now() - this.startedAt)
      else this.bindings.get(name)?.(payload, target, executionContextId)
    },
    "Runtime.executionContextCreated": ({ context }, target) => {
      const document = target.type === "page" || target.type === "iframe"
      if (!document || !context.auxData?.isDefault) return
      this.#contextsOf(target).add(context.id)
      this.#pageContexts.set(String(context.auxData.frameId), context.id)
    },
    "Runtime.executionContextDestroyed": ({ executionContextId }, target) =>
      this.#contextsOf(target).delete(executionContextId),
    "Runtime.executionContextsCleared": (_, target) => this.#contextsOf(target).clear(),
  }

  #navigated(target: Target, frame: Payload<"Page.frameNavigated">["frame"]): void {
    const top = frame.parentId === undefined && target.type === "page"
    const { id, url, mimeType } = frame
    this.frames.set(id, { id, target, url, mimeType, top })
    this.documents.push({ frame: id, url, top, at: Date.now() - this.startedAt })
    this.#host.navigated?.(target, frame)
  }

  /** A script gave a document another address (`history.pushState`). What follows `#` tells no address apart. */
  #routed(id: string, given: string): void {
    const frame = this.frames.get(id)
    if (frame) this.#host.routed?.(frame, given)
    const url = given.replace(/#.*$/s, "")
    if (frame === undefined || frame.url === url) return
    this.frames.set(id, { ...frame, url })
    if (++this.#routes > maxRoutes) return
    this.documents.push({ frame: id, url, top: frame.top, at: Date.now() - this.startedAt })
  }

  #meant({ request, initiator, documentURL }: Payload<"Network.requestWillBeSent">): void {
    const script = initiator.stack?.callFrames.find(({ url }) => url !== "")?.url ?? initiator.url
    this.#intended(request.url + (request.urlFragment ?? ""), script || documentURL)
  }

  /** What goes to an app, and to no server; the browser is not one that follows it. */
  #intended(address: string, script: string): void {
    if (address === "" || browsersOwn.test(address)) return
    const at = Date.now() - this.startedAt
    const what = address.slice(0, longestAddress)
    this.told.did({ kind: "intent", what, at, ...(/^https?:/.test(script) && { script }) })
  }

  #contextsOf(target: Target): Set<number> {
    const known = this.contexts.get(target.session) ?? new Set()
    this.contexts.set(target.session, known)
    return known
  }
}

/** The page a frame or worker was started from, as far as the protocol says. */
export function topOf(target: Target): Target {
  let top = target
  while (top.parent) top = top.parent
  return top
}
