import type { Answer } from "../devtools/protocol.ts"
import type { OpenPage } from "./open-page.ts"
import { isPrivateAddress } from "./private-address.ts"
import { isRefusedOutside } from "./refused-outside.ts"
import { navigationFailure, VisitFailure } from "./visit-failure.ts"
import type { VisitPlan } from "./visit-plan.ts"
import { within } from "./within.ts"

export interface Arrival {
  readonly status?: number
  readonly mimeType?: string
  /** Bytes of it that have come, decoded. */
  readonly received?: number
}

type Destination = Pick<VisitPlan, "url" | "referrer" | "timeoutMs" | "publicOnly">

/** Opens the address, with the browser's default policy of what the page is told of where the visitor came from. What comes without a page (no name, no connection, a download) fails. */
export async function goTo(page: OpenPage, destination: Destination): Promise<void> {
  const { url, referrer, timeoutMs, publicOnly = false } = destination
  const from =
    referrer === undefined ? {} : ({ referrer, referrerPolicy: "strictOriginWhenCrossOrigin" } as const)
  const answer = await within(page.target.send("Page.navigate", { url, ...from }), timeoutMs, () => {
    throw new VisitFailure(
      "timeout",
      `No document within ${timeoutMs / 1000} s. Try again or raise --timeout.`,
    )
  })
  const last = lastAsked(page)?.url ?? url
  if (publicOnly && isRefusedOutside(answer.errorText ?? "", last)) throw outside(new URL(last).host)
  refuse(answer, arrivalAt(page))
}

/**
 * Fails where the main frame's document, or a redirect on the way to it, came from an address outside the public
 * Internet, whatever its name. What was sent there until then cannot be taken back.
 */
export function refusePrivate({ recorder, target, network: { countedPublic = [] } }: OpenPage): void {
  const address = recorder.page
    .hops()
    .filter(({ frame, resourceType }) => resourceType === "Document" && frame === target.id)
    .map(({ response }) => response?.remoteIPAddress ?? "")
    .find((remote) => remote !== "" && isPrivateAddress(remote) && !countedPublic.includes(remote))
  if (address !== undefined) throw outside(address)
}

export function outside(place: string): VisitFailure {
  return new VisitFailure(
    "private-address",
    `${place} is outside the public Internet. Pass --allow-private to open it.`,
  )
}

/** Waits for the load event `loaded` tells of. A page that does not finish is kept, with a `timeout`. */
export function finishLoading(loaded: Promise<void>, timeoutMs: number): Promise<VisitFailure | undefined> {
  const late = () => new VisitFailure("timeout", "Loading did not end in time. What came is recorded.")
  return within(
    loaded.then(() => undefined),
    timeoutMs,
    late,
  )
}

/** Fails where the address led to no page. */
function refuse({ errorText, isDownload }: Answer<"Page.navigate">, { mimeType }: Arrival): void {
  if (mimeType !== undefined && !isPage(mimeType))
    throw new VisitFailure(
      isDownload && !mimeType.includes("pdf") ? "download" : "not-html",
      `The address is no web page (${mimeType}). Give the address of a page.`,
    )
  if (isDownload) throw new VisitFailure("download", "The address is a download. Give the address of a page.")
  if (errorText === "net::ERR_ABORTED")
    throw new VisitFailure("empty-page", "The server answered without a page. Check the address.")
  if (errorText) throw navigationFailure(errorText)
}

function isPage(mimeType: string): boolean {
  return /html|xml|^text\/(?:plain|(?:x-)?markdown)|^$/.test(mimeType)
}

/** The document the main frame got last, as the page witness saw it. */
export function arrivalAt(page: OpenPage): Arrival {
  const { response, received = 0 } = lastDocument(page) ?? {}
  return response ? { status: response.status, mimeType: response.mimeType, received } : {}
}

/**
 * Whether text without markup is shown: its size is the browser's own, and phones' browsers choose another than is seen
 * here. A text file of this machine may be what a page is made from.
 */
export function isBareText({ recorder, target }: OpenPage): boolean {
  const { mimeType } = recorder.frames.get(target.id) ?? {}
  return /^text\/(?!html|xml)/.test(mimeType ?? "")
}

/** What the main frame was last to show, redirects followed, whether it came or not. */
function lastAsked({ recorder, target }: OpenPage) {
  return recorder.page
    .hops()
    .findLast(({ resourceType, frame }) => resourceType === "Document" && frame === target.id)
}

function lastDocument({ recorder, target }: OpenPage) {
  return recorder.page
    .hops()
    .findLast(
      (hop) =>
        hop.target === target && hop.resourceType === "Document" && hop.frame === target.id && hop.response,
    )
}

/** Why the page that came is not what was asked for, if so; `unfinished` is what `finishLoading` found. */
export function arrivalFailure(
  page: OpenPage,
  unfinished: VisitFailure | undefined,
): VisitFailure | undefined {
  const { status } = arrivalAt(page)
  if (unfinished === undefined && status !== undefined && status >= 400)
    return new VisitFailure("http-error", `The server answered with status ${status}. Check the address.`)
  return unfinished
}
