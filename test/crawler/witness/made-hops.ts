import type { PageHop } from "../../../src/crawler/witness/page/page-request.ts"
import type { WireHop } from "../../../src/crawler/witness/wire/wire-request.ts"

let made = 0

/** A request as the page witness would have it, reported by the network service unless said otherwise. */
export function pageHop(url: string, more: Partial<PageHop> = {}): PageHop {
  const requestId = `r${++made}`
  return {
    requestId,
    index: 0,
    target: {
      session: "s",
      id: "t",
      type: "page",
      url: "",
      context: "c",
      waiting: true,
      send: () => Promise.reject(new Error("not connected")),
    },
    kind: "http",
    url,
    method: "GET",
    at: 100,
    page: "https://a.example/",
    documentUrl: "https://a.example/",
    gesture: false,
    headers: {},
    hasBody: false,
    servedFromCache: false,
    frames: [],
    sentExtra: { requestId, associatedCookies: [], headers: {}, connectTiming: { requestTime: 0 } },
    ...more,
  }
}

/** A request as the wire witness would have it, put on the network. */
export function wireHop(url: string, more: Partial<WireHop> = {}): WireHop {
  return {
    source: ++made,
    index: 0,
    url,
    method: "GET",
    at: 100,
    requestType: "other",
    initiator: "https://a.example",
    topSite: "https://a.example",
    sent: [["host", new URL(url).host]],
    ...more,
  }
}
