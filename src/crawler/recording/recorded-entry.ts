import type { NotSentReason, RecordedSend } from "../evidence.ts"
import type { HarEntry, HarTool } from "./har-format.ts"
import { initiatorOf } from "./initiator-of-entry.ts"
import { notSent } from "./not-sent.ts"
import { ownRecord } from "./own-record.ts"
import { received } from "./received.ts"
import { sentAddress } from "./sent-address.ts"
import { sentBody } from "./sent-body.ts"
import { headerLines, sentCookies } from "./sent-headers.ts"
import { socketMessages } from "./socket-messages.ts"

/** A send as its entry tells it, before it is placed among the others. */
export interface RecordedEntry {
  /** `at` and the times of messages are in ms since the epoch, `NaN` where the entry has none; `page` is empty. */
  readonly send: Omit<RecordedSend, "id">
  readonly pageref?: string
  /** Whether it shows a document: at the top of a window, inside another, or it cannot be told which. */
  readonly shows: "top" | "frame" | "document" | "nothing"
  /** Whether a browser or a web view sent it; what an app's own code sends has neither page nor referrer. */
  readonly byBrowser: boolean
}

/** Entries that are no sends, by the host they name. */
export interface LeftOut {
  readonly reason: NotSentReason
  readonly host: string
  readonly count: number
}

/** Reads an entry into a send; undefined where its address is none. */
export function recordedEntry(entry: HarEntry, creator?: HarTool): RecordedEntry | LeftOut | undefined {
  const url = sentAddress(entry)
  if (url === undefined) return undefined
  const reason = notSent(entry, url, creator)
  if (reason !== undefined) return { reason, host: URL.parse(url)?.host ?? "", count: 1 }
  const { request, pageref } = entry
  const headers = headerLines(request.headers)
  const transport = transportOf(entry, url, headers)
  const shows = showing(entry, headers)
  const initiator = initiatorOf(entry)
  const resourceType = typeOf(entry, headers)
  const messages = entry._webSocketMessages && socketMessages(entry._webSocketMessages, 0)
  return {
    send: {
      at: Date.parse(entry.startedDateTime ?? ""),
      page: "",
      target: shows === "frame" ? "iframe" : "page",
      url,
      method: (request.method ?? "GET").toUpperCase(),
      transport,
      ...(resourceType === undefined ? {} : { resourceType }),
      phase: "unknown",
      cause: "page",
      choice: "none",
      seenBy: ["recording"],
      headers,
      cookies: sentCookies(headers, request),
      body: sentBody(request, headers),
      ...(messages && messages.length > 0 ? { messages } : {}),
      ...(initiator ? { initiator } : {}),
      ...received(entry),
      ...ownRecord(entry._gaibu),
    },
    ...(pageref === undefined ? {} : { pageref }),
    shows,
    byBrowser: isByBrowser(headers, request.headers.length > 0),
  }
}

type Headers = RecordedSend["headers"]

const header = (headers: Headers, name: string) => headers.find(([key]) => key === name)?.[1] ?? ""

function transportOf(
  { _resourceType, request }: HarEntry,
  url: string,
  headers: Headers,
): RecordedSend["transport"] {
  const type = _resourceType?.toLowerCase() ?? ""
  if (/^wss?:/.test(url) || type === "websocket" || /websocket/i.test(header(headers, "upgrade")))
    return "websocket"
  if (header(headers, "ping-to") !== "" || header(headers, "content-type").startsWith("text/ping"))
    return "ping"
  if (type === "ping" || type === "beacon") return request.method === "GET" ? "ping" : "beacon"
  return type === "eventsource" || header(headers, "accept") === "text/event-stream" ? "eventsource" : "http"
}

/** What kind of thing it loaded, as the tool names it or the browser told the server. */
function typeOf({ _resourceType, _request_type }: HarEntry, headers: Headers): string | undefined {
  const told = header(headers, "sec-fetch-dest")
  return _resourceType || _request_type || (told === "empty" ? undefined : told || undefined)
}

function showing(entry: HarEntry, headers: Headers): RecordedEntry["shows"] {
  const told = header(headers, "sec-fetch-dest")
  if (told === "document") return "top"
  if (/^(iframe|frame|fencedframe)$/.test(told)) return "frame"
  if (told !== "") return "nothing"
  const type = (entry._resourceType || entry._request_type || "").toLowerCase()
  if (type !== "") return type === "document" ? "document" : "nothing"
  const asked = /^text\/html/.test(header(headers, "accept"))
  return asked && /^text\/html/i.test(entry.response?.content.mimeType ?? "") ? "document" : "nothing"
}

/** A recording without headers is one of a browser's tools. */
function isByBrowser(headers: Headers, hasHeaders: boolean): boolean {
  if (!hasHeaders) return true
  if (headers.some(([name]) => /^sec-(fetch|ch-ua)/.test(name))) return true
  if (/^https?:/.test(header(headers, "referer")) || /^https?:/.test(header(headers, "origin"))) return true
  return (
    /^Mozilla\//.test(header(headers, "user-agent")) && /text\/html|image\//.test(header(headers, "accept"))
  )
}
