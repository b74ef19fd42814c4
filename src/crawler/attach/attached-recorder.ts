import type { DevToolsEvent, Payload } from "../devtools/protocol.ts"
import { ignoreEnded, send, type Target, type TargetWatcher } from "../devtools/targets.ts"
import type { Bridges } from "../page/in-page/offer-bridges.ts"
import { allTaken, hearing } from "../visit/hear-target.ts"
import { TargetRecorder, topOf } from "../visit/target-recorder.ts"
import type { PageHop } from "../witness/page/page-request.ts"
import { isAnotherPlace, type Place } from "./place.ts"

type Navigated = Payload<"Page.frameNavigated">["frame"]

/** Beyond this many places what is sent counts for the last one. */
const mostPlaces = 500

/** Records pages that a person drives: listens, and does nothing to them but watch what their scripts do. */
export class AttachedRecorder implements TargetWatcher {
  readonly heard = new TargetRecorder({
    mainPage: () => this.places.at(-1)?.page,
    navigated: (target, frame) => this.#navigated(target, frame),
    routed: ({ target, id }, url) => this.#routed(target, id, url),
    requested: (id) => this.#requested(id),
  })
  /** In the order the person came there. */
  readonly places: Place[] = []
  /** What is shown now, by page. */
  readonly shown = new Map<Target, Place>()
  readonly #joining = new Set<Promise<void>>()
  readonly #placeOf = new Map<string, Place>()
  readonly #bridges: Bridges

  /** `offered`: what the app offers to its pages, to be watched. */
  constructor(offered: Bridges["offered"]) {
    this.#bridges = { stub: false, offered }
  }

  attached(target: Target): void {
    const known = [...this.heard.targets.values()].some(({ id }) => id === target.id)
    if (known) {
      send(target, "Runtime.runIfWaitingForDebugger")
      return
    }
    this.heard.attached(target)
    const taken = allTaken([
      ...hearing(target, this.heard.channel, this.#bridges),
      target.send("Runtime.runIfWaitingForDebugger"),
    ])
    if (target.type === "page" && !target.waiting) {
      const joined = taken.then(() => this.#join(target)).catch(ignoreEnded)
      this.#joining.add(joined)
      joined.finally(() => this.#joining.delete(joined))
    }
  }

  /** Resolves when the pages that were there are being recorded. */
  async joined(): Promise<void> {
    await Promise.all(this.#joining)
  }

  gone(target: Target): void {
    if (!this.#records(target)) return
    this.heard.gone(target)
    this.#leave(target)
  }

  event(target: Target, event: DevToolsEvent): void {
    if (this.#records(target)) this.heard.event(target, event)
  }

  /** The same worker may be met through its page and in the endpoint's list; the first is recorded. */
  #records({ session, id }: Target): boolean {
    return this.heard.targets.get(session)?.id === id
  }

  /** The place whose doing a request is: documents belong to the place they bring. */
  placeOf(hop: PageHop): Place | undefined {
    const brought = this.places.find(({ loader }) => loader === hop.requestId)
    return brought ?? this.#placeOf.get(hop.requestId) ?? this.#firstOf(hop)
  }

  #firstOf(hop: PageHop): Place | undefined {
    const page = topOf(hop.target)
    return this.places.find((place) => place.page === page) ?? this.places[0]
  }

  /** A page that was there before: what it shows now is known without having been heard. */
  async #join(target: Target): Promise<void> {
    const { frameTree } = await target.send("Page.getFrameTree")
    if (this.shown.has(target)) return
    const { id, url, mimeType, loaderId } = frameTree.frame
    this.heard.shownBefore(target, { id, url, mimeType })
    this.#arrive({
      page: target,
      url,
      loader: loaderId,
      joinedLate: true,
      documentsBefore: this.#shownSoFar() - 1,
    })
  }

  #shownSoFar(): number {
    return this.heard.documents.length
  }

  #navigated(target: Target, frame: Navigated): void {
    if (target.type !== "page" || frame.parentId !== undefined) return
    const { url, urlFragment = "", loaderId } = frame
    const documentsBefore = this.#shownSoFar() - 1
    this.#arrive({
      page: target,
      url: url + urlFragment,
      loader: loaderId,
      joinedLate: false,
      documentsBefore,
    })
  }

  #routed(target: Target, frame: string, url: string): void {
    const place = this.shown.get(target)
    if (place === undefined || frame !== target.id || !isAnotherPlace(place.url, url)) return
    const { page, loader, joinedLate } = place
    const documentsBefore = this.#shownSoFar()
    this.#arrive({ page, url, loader: `${loader} ${this.places.length}`, joinedLate, documentsBefore })
  }

  #arrive(arrival: Omit<Place, "from" | "failures">): void {
    if (this.places.length >= mostPlaces && this.shown.has(arrival.page)) return
    this.#leave(arrival.page)
    if (!/^https?:/.test(arrival.url)) return
    const place: Place = { ...arrival, from: Date.now(), failures: [] }
    this.places.push(place)
    this.shown.set(arrival.page, place)
  }

  #leave(page: Target): void {
    const place = this.shown.get(page)
    if (place) place.until = Date.now()
    this.shown.delete(page)
  }

  #requested(id: string): void {
    const hop = this.heard.page.request(id).hops.at(-1)
    const place = hop && (this.shown.get(topOf(hop.target)) ?? this.places.at(-1))
    if (place && !this.#placeOf.has(id)) this.#placeOf.set(id, place)
  }
}
