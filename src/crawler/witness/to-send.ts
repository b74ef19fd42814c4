import type { ChoiceMoment, RecordedSend, ShownDocument } from "../evidence.ts"
import { sentBody } from "./body-record.ts"
import type { Chains } from "./initiator.ts"
import { type Pair, startOf } from "./match.ts"
import { messagesOf } from "./messages.ts"
import type { PageHop } from "./page/page-request.ts"
import { headersOf, responseOf, sentCookies } from "./response-record.ts"
import { shownPage, wireOrigin } from "./shown-page.ts"
import { canonicalNames } from "./wire/resolved-names.ts"

/** When the visit did what; ms since the epoch. */
export interface Moment {
  readonly startedAt: number
  readonly page: string
  /** What was shown, in that order. */
  readonly documents?: readonly ShownDocument[]
  readonly interactFrom?: number
  readonly steps: readonly { readonly from: number; readonly to: number }[]
  readonly simulatedLeaveFrom?: number
  readonly leaveFrom?: number
  /** The target of the first page; other pages are popups. */
  readonly mainTarget?: string
  readonly makesChoice: boolean
  readonly choiceAt?: number
  /** When what is withdrawn later was accepted. */
  readonly acceptedAt?: number
  /** Whether the tool's own privacy headers go with every request. */
  readonly underHeaders?: boolean
}

export interface ToSend {
  readonly pair: Pair
  readonly id: string
  readonly aliases: ReadonlyMap<string, string>
  readonly chains: Chains
}

/** One row of the record from what either witness, or both, know of the request. */
export function toSend({ pair, id, aliases, chains }: ToSend, moment: Moment): RecordedSend {
  const { page, wire } = pair
  const at = startOf(pair)
  const url = page?.url ?? wire?.url ?? ""
  const headers = headersOf(pair)
  const behind = page && chains.behind(page)
  return withoutAbsent({
    id,
    at: Math.max(0, at - moment.startedAt),
    page: pageAddress(page) ?? shownTo(pair, moment) ?? moment.page,
    frame: frameOf(page, behind),
    target: targetOf(behind, moment),
    url,
    method: page?.method ?? wire?.method ?? "GET",
    transport: transportOf(pair, headers),
    resourceType: page?.resourceType ?? destinationOf(headers),
    phase: phaseAt(at, moment),
    cause: causeAt(at, moment),
    choice: choiceAt(at, moment),
    accepted: isAccepted(at, moment) || undefined,
    seenBy: seenBy(pair),
    headers,
    cookies: sentCookies(pair, headers),
    body: sentBody(pair),
    messages: messagesOf(pair, moment.startedAt),
    initiator: page ? chains.initiatorOf(page) : startedOnWire(pair),
    redirectedFrom: page?.redirectedFrom ?? wire?.redirectedFrom,
    ...answerTo(pair),
    cname: namesOf(url, aliases),
  })
}

type Optional =
  | "accepted"
  | "frame"
  | "resourceType"
  | "messages"
  | "initiator"
  | "redirectedFrom"
  | "response"
  | "failure"
  | "cname"
type WithAbsent = Omit<RecordedSend, Optional> & { readonly [K in Optional]: RecordedSend[K] | undefined }

/** The record leaves out what is not known, instead of saying that it is not. */
function withoutAbsent(send: WithAbsent): RecordedSend {
  return Object.fromEntries(Object.entries(send).filter(([, value]) => value !== undefined)) as RecordedSend
}

function seenBy({ page, wire }: Pair): RecordedSend["seenBy"] {
  if (page && wire) return ["page", "wire"]
  return page ? ["page"] : ["wire"]
}

function answerTo(pair: Pair): Pick<WithAbsent, "response" | "failure"> {
  const response = responseOf(pair)
  return { response, failure: response ? undefined : failureText(pair) }
}

function namesOf(url: string, aliases: ReadonlyMap<string, string>): RecordedSend["cname"] {
  const names = canonicalNames(new URL(url).hostname, aliases)
  return names.length > 0 ? names : undefined
}

function shownTo({ wire }: Pair, { documents = [], startedAt }: Moment): string | undefined {
  return wire && shownPage(wire, documents, startedAt)
}

function startedOnWire({ wire }: Pair): RecordedSend["initiator"] {
  const url = wire && wireOrigin(wire)
  return url === undefined ? undefined : { kind: "other", url, chain: [url] }
}

/** A preflight is the frame's whose request it is sent for. */
function frameOf(page: PageHop | undefined, behind: PageHop | undefined): RecordedSend["frame"] {
  const hop = page?.initiator?.type === "preflight" ? behind : page
  return hop?.frame === undefined ? undefined : { id: hop.frame, url: hop.documentUrl }
}

/** The document a page is going to counts as the page of its own request. */
function pageAddress(page: PageHop | undefined): string | undefined {
  if (page === undefined) return undefined
  const navigates = page.resourceType === "Document" && page.frame === page.target.id && !page.target.parent
  return navigates || page.page === "" || page.page === "about:blank" ? page.documentUrl : page.page
}

function targetOf(page: PageHop | undefined, { mainTarget }: Moment): RecordedSend["target"] {
  switch (page?.target.type) {
    case "worker":
      return "worker"
    case "shared_worker":
      return "shared-worker"
    case "service_worker":
      return "service-worker"
    case "iframe":
      return "iframe"
    case "page":
      if (page.frame && page.frame !== page.target.id) return "iframe"
      return page.target.id === mainTarget ? "page" : "popup"
    default:
      return "other"
  }
}

function transportOf({ page, wire }: Pair, headers: RecordedSend["headers"]): RecordedSend["transport"] {
  if (page && page.kind !== "http") return page.kind
  if (/^wss?:/.test(wire?.url ?? "")) return "websocket"
  const header = (name: string) => headers.find(([key]) => key === name)?.[1] ?? ""
  if (header("ping-to") || header("content-type").startsWith("text/ping")) return "ping"
  if (page?.resourceType === "Ping") return "beacon"
  if (page?.resourceType === "EventSource" || header("accept") === "text/event-stream") return "eventsource"
  return "http"
}

/** For a request only the wire saw: its kind as the browser told the server (`Sec-Fetch-Dest`). */
function destinationOf(headers: RecordedSend["headers"]): string | undefined {
  const destination = headers.find(([name]) => name === "sec-fetch-dest")?.[1]
  return destination && destination !== "empty" ? destination : undefined
}

function phaseAt(at: number, { interactFrom, simulatedLeaveFrom, leaveFrom }: Moment): RecordedSend["phase"] {
  const leave = simulatedLeaveFrom ?? leaveFrom
  if (leave !== undefined && at >= leave) return "leave"
  return interactFrom !== undefined && at >= interactFrom ? "interact" : "load"
}

function causeAt(
  at: number,
  { simulatedLeaveFrom, leaveFrom, steps, underHeaders }: Moment,
): RecordedSend["cause"] {
  const own = underHeaders ? "header" : "page"
  if (simulatedLeaveFrom !== undefined && at >= simulatedLeaveFrom)
    return leaveFrom === undefined || at < leaveFrom ? "simulated-leave" : own
  return steps.some(({ from, to }) => at >= from && at <= to) ? "step" : own
}

function choiceAt(at: number, { makesChoice, choiceAt }: Moment): ChoiceMoment {
  if (!makesChoice) return "none"
  return choiceAt !== undefined && at >= choiceAt ? "after" : "before"
}

function isAccepted(at: number, { acceptedAt, choiceAt }: Moment): boolean {
  return acceptedAt !== undefined && at >= acceptedAt && (choiceAt === undefined || at < choiceAt)
}

function failureText({ page, wire }: Pair): string | undefined {
  return page?.failure?.errorText || (wire?.error === undefined ? undefined : `net error ${wire.error}`)
}
