import type { ChoiceMoment, RecordedSend } from "../evidence.ts"
import { sentBody } from "./body-record.ts"
import type { Chains } from "./initiator.ts"
import { type Pair, startOf } from "./match.ts"
import type { PageHop } from "./page/page-request.ts"
import { headersOf, responseOf, sentCookies } from "./response-record.ts"
import { canonicalNames } from "./wire/resolved-names.ts"

/** When the visit did what; ms since the epoch. */
export interface Moment {
  readonly startedAt: number
  readonly page: string
  readonly interactFrom?: number
  readonly steps: readonly { readonly from: number; readonly to: number }[]
  readonly simulatedLeaveFrom?: number
  readonly leaveFrom?: number
  /** The target of the first page; other pages are popups. */
  readonly mainTarget?: string
  readonly makesChoice: boolean
  readonly choiceAt?: number
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
  return withoutAbsent({
    id,
    at: Math.max(0, at - moment.startedAt),
    page: pageAddress(page) ?? moment.page,
    frame: page?.frame === undefined ? undefined : { id: page.frame, url: page.documentUrl },
    target: targetOf(page, moment),
    url,
    method: page?.method ?? wire?.method ?? "GET",
    transport: transportOf(pair, headers),
    resourceType: page?.resourceType ?? destinationOf(headers),
    phase: phaseAt(at, moment),
    cause: causeAt(at, moment),
    choice: choiceAt(at, moment),
    seenBy: seenBy(pair),
    headers,
    cookies: sentCookies(pair, headers),
    body: sentBody(pair),
    messages: page?.frames.length ? page.frames.map((one) => message(one, moment)) : undefined,
    initiator: page && chains.initiatorOf(page),
    redirectedFrom: page?.redirectedFrom ?? wire?.redirectedFrom,
    ...answerTo(pair),
    cname: namesOf(url, aliases),
  })
}

type Optional =
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

function causeAt(at: number, { simulatedLeaveFrom, leaveFrom, steps }: Moment): RecordedSend["cause"] {
  if (simulatedLeaveFrom !== undefined && at >= simulatedLeaveFrom)
    return leaveFrom === undefined || at < leaveFrom ? "simulated-leave" : "page"
  return steps.some(({ from, to }) => at >= from && at <= to) ? "step" : "page"
}

function choiceAt(at: number, { makesChoice, choiceAt }: Moment): ChoiceMoment {
  if (!makesChoice) return "none"
  return choiceAt !== undefined && at >= choiceAt ? "after" : "before"
}

function message(one: PageHop["frames"][number], { startedAt }: Moment) {
  const { direction, payload, size, binary } = one
  const content = binary ? { base64: payload } : { text: payload }
  const truncated = size > Buffer.byteLength(payload, binary ? "base64" : "utf8")
  return { direction, at: Math.max(0, one.at - startedAt), ...content, size, ...(truncated && { truncated }) }
}

function failureText({ page, wire }: Pair): string | undefined {
  return page?.failure?.errorText || (wire?.error === undefined ? undefined : `net error ${wire.error}`)
}
