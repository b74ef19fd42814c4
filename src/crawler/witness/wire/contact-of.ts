import { isIP } from "node:net"
import type { NetLogEvent } from "./net-log-events.ts"
import { topSiteOf } from "./top-site-of.ts"
import type { WireContact } from "./wire-request.ts"

/** A host that is looked up or connected to ahead of any request. */
export function contactOf(event: NetLogEvent): WireContact | undefined {
  if (event.phase !== "begin") return undefined
  const { host, url, is_preconnect: preconnect, network_anonymization_key: key } = event.params
  const topSite = topSiteOf(key)
  const rest = { at: event.time, ...(topSite && { topSite }) }
  if (event.name === "HOST_RESOLVER_MANAGER_REQUEST" && typeof host === "string")
    return named(hostOf(host)) ? { host: hostOf(host), kind: "dns", ...rest } : undefined
  if (event.name === "HTTP_STREAM_JOB_CONTROLLER" && preconnect === true && typeof url === "string")
    return { host: hostOf(url), kind: "preconnect", ...rest }
  return undefined
}

/** Whether there is a name to look up: an address is none, nor `~notfound`, to which host resolver rules lead. */
function named(host: string): boolean {
  return isIP(host) === 0 && !host.startsWith("~")
}

/** The host name of an origin or `host:port`. */
function hostOf(text: string): string {
  return text.replace(/^[a-z]+:\/\//, "").replace(/[/:].*$/s, "")
}
