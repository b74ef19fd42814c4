import { join } from "node:path"
import { consentManager } from "./consent-manager.ts"
import { portalPages, renderPage } from "./portal-page.ts"
import { searchSlots } from "./portal-search.ts"
import { SITES } from "./replies.ts"
import type { Answer, Site } from "./site.ts"
import { recognising } from "./visitor-cookie.ts"

/** Set by the portal's own response and sent back to it alone: the identifier of item 2. */
const session = { name: "machi_sid", attributes: "Path=/; Max-Age=1800; Secure; HttpOnly; SameSite=Lax" }

const HTML = "text/html; charset=utf-8"

const forecast = {
  place: "みなと市",
  days: [
    { day: "きょう", sky: "晴れ", high: 17, low: 9 },
    { day: "あす", sky: "くもり", high: 15, low: 8 },
    { day: "あさって", sky: "雨", high: 12, low: 7 },
  ],
}

const headline = "みなと市中央図書館、あすから開館時間を1時間延長"

/** The operator's own hosts. */
export const portalSites: Readonly<Record<string, Site>> = {
  "www.machikado.example": {
    folder: join(SITES, "www.machikado.example"),
    answers: {
      ...pages(),
      ...consentManager,
      "/api/weather": () => ({ headers: json, body: JSON.stringify(forecast) }),
    },
  },
  "live.machikado.example": {
    sockets: { "/sokuhou": { message: (_text, send) => send(JSON.stringify({ headline })) } },
  },
}

const json = { "content-type": "application/json; charset=utf-8" }

function pages(): Record<string, Answer> {
  return Object.fromEntries(
    portalPages.map((page) => [
      page.path,
      (request) => {
        const body = renderPage(page, searchSlots(request))
        return recognising(request, session, { headers: { "content-type": HTML }, body })
      },
    ]),
  )
}
