import type { NotSentReason } from "../evidence.ts"
import type { HarEntry, HarTool } from "./har-format.ts"
import { isOperatingSystems } from "./operating-system.ts"

/** Why an entry is no send; undefined for what left. In doubt it left. */
export function notSent(
  entry: HarEntry,
  url: string,
  creator: HarTool | undefined,
): NotSentReason | undefined {
  if (entry.request.method?.toUpperCase() === "CONNECT") return "tunnel"
  if (!/^(https?|wss?):/.test(url)) return "not-http"
  if (isPushed(entry)) return "pushed"
  if (isFromCache(entry, creator)) return "from-cache"
  if (isByServiceWorker(entry)) return "by-service-worker"
  return failedBeforeLeaving(entry) ?? (isOperatingSystems(entry, url) ? "operating-system" : undefined)
}

/** WebPageTest writes `"1"` or 1, browsertime 1. */
function isPushed({ _was_pushed }: HarEntry): boolean {
  return _was_pushed === 1 || _was_pushed === "1" || _was_pushed === true
}

/** Asking whether a copy is still good (304) goes over the network. */
function isFromCache(entry: HarEntry, creator: HarTool | undefined): boolean {
  const { _fromCache, _fetchType, response, cache } = entry
  if (response?.status === 304) return false
  if (_fromCache === "memory" || _fromCache === "disk") return true
  if (_fetchType === "Memory Cache" || _fetchType === "Disk Cache") return true
  // Firefox names the copy, empty where it does not know it; browsertime says what there was before.
  const { name = "" } = creator ?? {}
  if (/firefox|waterfox/i.test(name)) return "afterRequest" in cache
  return /browsertime|chrome-har|sitespeed/i.test(name) && "beforeRequest" in cache
}

/** Answered by the page's own service worker; what that one sends is an entry of its own. */
function isByServiceWorker({ _fetchType, response, serverIPAddress }: HarEntry): boolean {
  if (_fetchType === "Service Worker") return true
  const answered = response?._fetchedViaServiceWorker === true || response?.fromServiceWorker === true
  return answered && !serverIPAddress
}

/**
 * Chromium's net errors (`net_error_list.h`), Firefox's, the words of mitmproxy (Python's for sockets) for a server that
 * was not reached, and Safari's for a request that was stopped inside the browser.
 */
const stoppedInside =
  /ERR_BLOCKED_BY_(CLIENT|ADMINISTRATOR|CSP)|ERR_UNSAFE_PORT|content blocker|mixed content/i
const noConnection =
  /ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|INTERNET_DISCONNECTED|NETWORK_(CHANGED|ACCESS_DENIED)|ADDRESS_(INVALID|UNREACHABLE)|CONNECTION_(REFUSED|TIMED_OUT|FAILED)|PROXY_CONNECTION_FAILED|TUNNEL_CONNECTION_FAILED|CERT_\w+|SSL_\w+)|NS_ERROR_(UNKNOWN_HOST|OFFLINE|CONNECTION_REFUSED)|\[Errno -?\d+\] (Connect call failed|Name or service not known|nodename nor servname)/

function failedBeforeLeaving({ response }: HarEntry): NotSentReason | undefined {
  if (!response || (response.status ?? 0) > 0 || !response._error) return undefined
  if (stoppedInside.test(response._error)) return "blocked"
  return noConnection.test(response._error) ? "no-connection" : undefined
}
