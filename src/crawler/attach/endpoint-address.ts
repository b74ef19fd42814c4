import { EndpointFailure } from "./endpoint-failure.ts"

/** Where a DevTools endpoint is. `socket` where a WebSocket of one page or of the browser was given itself. */
export interface EndpointAddress {
  /** `http://host:port`. */
  readonly http: string
  readonly socket?: string
}

/**
 * An endpoint as a user writes it: `http://127.0.0.1:9222`, `127.0.0.1:9222`, `9222`, or a WebSocket's whole address.
 * Throws an `EndpointFailure` for anything else.
 */
export function endpointAddress(given: string): EndpointAddress {
  const text = given.trim()
  const url = URL.parse(withScheme(text))
  if (url === null || !/^(https?|wss?):$/.test(url.protocol))
    throw new EndpointFailure("not-an-endpoint", text)
  const http = `${url.protocol.replace("ws", "http")}//${url.host}`
  return /^wss?:$/.test(url.protocol) && url.pathname !== "/" ? { http, socket: url.href } : { http }
}

function withScheme(text: string): string {
  if (/^\d{1,5}$/.test(text)) return `http://127.0.0.1:${text}`
  return /^[a-z]+:\/\//i.test(text) ? text : `http://${text}`
}

/**
 * The WebSocket an endpoint names, at the place the endpoint was reached: through a forwarded port it names the port of
 * the device, or none.
 */
export function socketAt({ http }: EndpointAddress, named: string): string {
  // `ws:///devtools/page/1` would be read as of the host `devtools`.
  const path = named.replace(/^wss?:\/\/[^/]*/, "")
  return `${http.replace(/^http/, "ws")}${path}`
}
