import type { RecordedSend } from "../../../crawler/evidence.ts"
import type { ExtractedItem } from "./extracted-item.ts"

const headerCategories: Readonly<Record<string, string>> = {
  "user-agent": "user_agent",
  "sec-ch-ua": "user_agent",
  "sec-ch-ua-full-version": "user_agent",
  "sec-ch-ua-full-version-list": "user_agent",
  referer: "referrer",
  "accept-language": "language",
  "sec-ch-ua-platform": "os",
  "sec-ch-ua-platform-version": "os",
  "sec-ch-ua-model": "device",
  "sec-ch-ua-mobile": "device",
  "sec-ch-ua-arch": "device",
  "sec-ch-ua-bitness": "device",
  "sec-ch-ua-wow64": "device",
  "sec-ch-ua-form-factors": "device",
  "sec-ch-device-memory": "device",
  "device-memory": "device",
  downlink: "network",
  ect: "network",
  rtt: "network",
  "sec-ch-viewport-width": "screen",
  "sec-ch-viewport-height": "screen",
  "sec-ch-width": "screen",
  "sec-ch-dpr": "screen",
  "viewport-width": "screen",
  width: "screen",
  dpr: "screen",
}

/** What every request tells by being a request: the address it comes from, and the headers the browser adds. */
export function fromProtocol(send: RecordedSend): ExtractedItem[] {
  return [ipAddress, ...send.headers.flatMap(fromHeader), ...send.cookies.map(fromCookie)]
}

const ipAddress: ExtractedItem = {
  category: "ip_address",
  where: "implicit",
  basis: "protocol",
  reason: "request-shows-address",
}

/**
 * Web views of Android name their app by its package to every host
 * (https://developer.chrome.com/docs/webview/x-requested-with); scripts write `XMLHttpRequest` under the same name.
 */
const packageName = /^[a-z]\w*(\.[a-z]\w*)+$/i

function categoryOf(name: string, value: string): string | undefined {
  if (name === "x-requested-with") return packageName.test(value) ? "app_info" : undefined
  return headerCategories[name]
}

function fromHeader([name, value]: readonly [string, string]): ExtractedItem[] {
  const category = categoryOf(name, value)
  if (!category || value === "" || value === '""') return []
  return [
    {
      category,
      where: "header",
      name,
      basis: "protocol",
      reason: `browser-sends-header: ${name}`,
      raw: value,
    },
  ]
}

function fromCookie(cookie: { name: string; value: string }): ExtractedItem {
  return {
    category: "cookie_id",
    where: "cookie",
    name: cookie.name,
    basis: "protocol",
    reason: `browser-sends-cookie: ${cookie.name}`,
    raw: cookie.value,
  }
}
