import type { BrowserHandle } from "../browser/launch-browser.ts"
import { type DevToolsEvent, type EventHandlers, handle, type Payload } from "../devtools/protocol.ts"
import { send, type Target, type TargetWatcher } from "../devtools/targets.ts"
import { headerHandlers } from "./operator-headers.ts"
import { PdfCatcher } from "./pdf-catcher.ts"
import { prepareTarget } from "./prepare-target.ts"
import { TargetRecorder } from "./target-recorder.ts"
import { VisitFailure } from "./visit-failure.ts"
import type { VisitPlan } from "./visit-plan.ts"

/** Windows beyond this many are closed as soon as they open. */
const maxPopups = 20
/** More documents than this in one window count as a loop. */
const maxNavigations = 20
const endlessRedirect = new VisitFailure(
  "redirect-loop",
  "The page keeps going to other pages. Check its redirects.",
)

/** Hears everything the targets of one visit say, and keeps a page we drive from holding the visit up. */
export class VisitRecorder implements TargetWatcher {
  readonly #heard = new TargetRecorder({
    mainPage: () => this.main,
    navigated: (target, frame) => this.#navigated(target, frame),
  })
  readonly activity = this.#heard.activity
  readonly page = this.#heard.page
  readonly targets = this.#heard.targets
  readonly frames = this.#heard.frames
  readonly documents = this.#heard.documents
  readonly told = this.#heard.told
  readonly contexts = this.#heard.contexts
  readonly bindings = this.#heard.bindings
  readonly channel = this.#heard.channel
  readonly startedAt = this.#heard.startedAt
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
    this.#headers = headerHandlers(browser.network, this.host)
    this.lost = new Promise((_, reject) => {
      this.#lose = reject
    })
    this.lost.catch(() => {}) // Heard where the visit is driven; a loss after that is no error.
  }

  attached(target: Target): void {
    this.#heard.attached(target)
    const ready = prepareTarget(target, this)
    if (target.type !== "page") return
    if (this.main === undefined) {
      this.main = target
      this.mainReady = ready
    } else if (++this.popups > maxPopups) send(target, "Page.close")
  }

  gone(target: Target): void {
    this.#heard.gone(target)
    if (target === this.main) this.#lose(new VisitFailure("page-closed", "The page closed its own window."))
  }

  event(target: Target, event: DevToolsEvent): void {
    if (!this.pdfs.hear(event, target)) handle(this.#headers, event, target)
    if (!handle(this.#handlers, event, target)) this.#heard.event(target, event)
  }

  /** Resolves at the next load event of the main page. */
  nextLoad(): Promise<void> {
    return new Promise((resolve) => this.#loaded.push(resolve))
  }

  /** The script context of a frame's own scripts. */
  contextOf(frame: string): number | undefined {
    return this.#heard.contextOf(frame)
  }

  /** Address of the top page a target belongs to; a worker of several pages counts for the main one. */
  pageOf(target: Target): string {
    return this.#heard.pageOf(target)
  }

  readonly #handlers: EventHandlers<Target> = {
    "Page.loadEventFired": (_, target) => {
      if (target === this.main) for (const resolve of this.#loaded.splice(0)) resolve()
    },
    "Page.javascriptDialogOpening": ({ type }, target) =>
      send(target, "Page.handleJavaScriptDialog", { accept: type === "beforeunload" }),
    "Inspector.targetCrashed": (_, target) => {
      if (target === this.main)
        this.#lose(new VisitFailure("page-crashed", "The page's process crashed. Try again."))
    },
  }

  #navigated(target: Target, frame: Payload<"Page.frameNavigated">["frame"]): void {
    const top = frame.parentId === undefined && target.type === "page"
    if (top && target === this.main && ++this.navigations > maxNavigations) this.#lose(endlessRedirect)
  }
}
