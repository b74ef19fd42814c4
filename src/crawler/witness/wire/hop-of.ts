import type { NetLogEvent } from "./net-log-events.ts"
import { topSiteOf } from "./top-site-of.ts"
import type { WireHop } from "./wire-request.ts"

/** The hop a request begins with; `before` is the one it is redirected from. Undefined where it goes to no host. */
export function hopOf(event: NetLogEvent, before: WireHop | undefined): WireHop | undefined {
  const { url, method, initiator, network_isolation_key: key, request_type: type } = event.params
  if (typeof url !== "string" || !/^(https?|wss?):/.test(url)) return undefined
  const topSite = topSiteOf(key)
  return {
    source: event.source,
    index: before ? before.index + 1 : 0,
    url: url.replace(/#.*$/s, ""),
    method: typeof method === "string" ? method : "GET",
    at: event.time,
    requestType: typeof type === "string" ? type : "other",
    ...(typeof initiator === "string" && initiator !== "not an origin" && { initiator }),
    ...(topSite && { topSite }),
    ...(before && { redirectedFrom: before.url }),
  }
}
