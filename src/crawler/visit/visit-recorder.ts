import { randomBytes } from "node:crypto"
import type { BrowserHandle } from "../browser/launch-browser.ts"
import { type DevToolsEvent, type EventHandlers, handle, type Payload } from "../devtools/protocol.ts"
import { send, type Target, type TargetWatcher } from "../devtools/targets.ts"
import type { ShownDocument } from "../evidence.ts"
import { PageWitness } from "../witness/page/page-witness.ts"
import { Activity } from "./activity.ts"
import { headerHandlers } from "./operator-headers.ts"
import { PdfCatcher } from "./pdf-catcher.ts"
import { prepareTarget } from "./prepare-target.ts"
import { ToldByPages } from "./told.ts"
import { VisitFailure } from "./visit-failure.ts"
import type { VisitPlan } from "./visit-plan.ts"

/** A frame as last shown. */
export interface Frame {
  readonly id: string
  readonly target: Target
  readonly url: string
  readonly mimeType: string
  readonly top: boolean
}

/** Windows beyond this many are closed as soon as they open. */
const maxPopups = 20
/** Addresses a document's scripts give it beyond this many are not listed; the last one counts as shown all the same. */
const maxRoutes = 500
/** More documents than this in one window count as a loop. */
const maxNavigations = 20
const endlessRedirect = new VisitFailure(
  "redirect-loop",
  "The page keeps going to other pages. Check its redirects.",
)

/** Hears everything the targets of one visit say. */
export class VisitRecorder implements TargetWatcher {
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
  readonly #pageContexts = new Map<string, number>()
  readonly channel = `_${randomBytes(9).toString("hex")}`
  readonly startedAt = Date.now()
  readonly browser: BrowserHandle
  /** How many times the main page showed another document; a page that redirects for ever shows here. */
  navigations = 0
  popups = 0
  /** The visit's profile, once there is one. */
  context: string | undefined
  /** The first page: the one this visit opened. */
  main: Target | undefined
  mainReady: Promise<void> = Promise.resolve()
  /** Rejects when the main page is lost. */
  readonly lost: Promise<never>
  #lose: (failure: VisitFailure) => void = () => {}
  readonly #headers: EventHandlers<Target>
  readonly #loaded: (() => void)[] = []
  #routes = 0

  /** Host of the address to visit: the one the operator's headers are for. */
  readonly host: string
  /** Whether documents are held as they arrive, so that PDFs can be read. */
  readonly readsPdfs: boolean
  readonly pdfs = new PdfCatcher()

  /** Whether pages are told that this visitor wants no sale or sharing (GPC) and no tracking (DNT). */
  readonly gpc: boolean

  constructor(browser: BrowserHandle, { url, kind, run }: Pick<VisitPlan, "url" | "kind" | "run">) {
    this.gpc = run === "gpc"
    this.browser = browser
    this.readsPdfs = kind === "notice"
    this.host = URL.canParse(url) ? new URL(url).hostname : ""
    this.#headers = headerHandlers(browser.network.headers)
    this.page = new PageWitness({
      pageOf: (target) => this.pageOf(target),
      started: (id, stream) => this.activity.started(id, stream),
      ended: (id) => this.activity.ended(id),
    })
    this.lost = new Promise((_, reject) => {
      this.#lose = reject
    })
    this.lost.catch(() => {}) // Heard where the visit is driven; a loss after that is no error.
  }

  attached(target: Target): void {
    this.targets.set(target.session, target)
    const ready = prepareTarget(target, this)
    if (target.type !== "page") return
    if (this.main === undefined) {
      this.main = target
      this.mainReady = ready
    } else if (++this.popups > maxPopups) send(target, "Page.close")
  }

  gone(target: Target): void {
    this.targets.delete(target.session)
    this.contexts.delete(target.session)
    for (const [id, frame] of this.frames) if (frame.target === target) this.frames.delete(id)
    if (target === this.main) this.#lose(new VisitFailure("page-closed", "The page closed its own window."))
  }

  event(target: Target, event: DevToolsEvent): void {
    if (!this.pdfs.hear(event, target)) handle(this.#headers, event, target)
    if (!handle(this.#handlers, event, target)) this.page.hear(target, event)
  }

  /** Resolves at the next load event of the main page. */
  nextLoad(): Promise<void> {
    return new Promise((resolve) => this.#loaded.push(resolve))
  }

  /** The script context of a frame's own scripts. */
  contextOf(frame: string): number | undefined {
    return this.#pageContexts.get(frame)
  }

  /** Address of the top page a target belongs to; a worker of several pages counts for the main one. */
  pageOf(target: Target): string {
    let top = target
    while (top.parent) top = top.parent
    // A page's own frame has the name of the page.
    const shown = (of: Target | undefined) => of && this.frames.get(of.id)?.url
    const opener = top.openedBy === undefined ? undefined : this.frames.get(top.openedBy)?.url
    return shown(top) ?? opener ?? shown(this.main) ?? target.url
  }

  readonly #handlers: EventHandlers<Target> = {
    "Page.frameNavigated": ({ frame }, target) => this.#navigated(target, frame),
    "Page.navigatedWithinDocument": ({ frameId, url }) => this.#routed(frameId, url.replace(/#.*$/s, "")),
    "Page.frameAttached": (attached) =>
      this.page.placements.add(attached, this.frames.get(attached.parentFrameId)?.url ?? ""),
    "Page.frameDetached": ({ frameId, reason }) => {
      if (reason === "remove") this.frames.delete(frameId)
    },
    "Page.loadEventFired": (_, target) => {
      if (target === this.main) for (const resolve of this.#loaded.splice(0)) resolve()
    },
    "Page.javascriptDialogOpening": ({ type }, target) =>
      send(target, "Page.handleJavaScriptDialog", { accept: type === "beforeunload" }),
    "Inspector.targetCrashed": (_, target) => {
      if (target === this.main)
        this.#lose(new VisitFailure("page-crashed", "The page's process crashed. Try again."))
    },
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
    if (top && target === this.main && ++this.navigations > maxNavigations) this.#lose(endlessRedirect)
    const { id, url, mimeType } = frame
    this.frames.set(id, { id, target, url, mimeType, top })
    this.documents.push({ frame: id, url, top, at: Date.now() - this.startedAt })
  }

  /** A script gave a document another address (`history.pushState`). What follows `#` tells no address apart. */
  #routed(id: string, url: string): void {
    const frame = this.frames.get(id)
    if (frame === undefined || frame.url === url) return
    this.frames.set(id, { ...frame, url })
    if (++this.#routes > maxRoutes) return
    this.documents.push({ frame: id, url, top: frame.top, at: Date.now() - this.startedAt })
  }

  #contextsOf(target: Target): Set<number> {
    const known = this.contexts.get(target.session) ?? new Set()
    this.contexts.set(target.session, known)
    return known
  }
}
