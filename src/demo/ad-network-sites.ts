import { join } from "node:path"
import type { ReceivedRequest } from "./received.ts"
import { pixel, redirect, SITES, withHeaders } from "./replies.ts"
import type { Reply, Site } from "./site.ts"
import { newVisitor, recognising, sentBack, type VisitorCookie } from "./visitor-cookie.ts"

const ABROAD = "Path=/; Max-Age=31536000; Secure; SameSite=None"

const hirogariVisitor: VisitorCookie = {
  name: "hr_uid",
  attributes: `Domain=hirogari-ad.example; ${ABROAD}`,
}

const doubleClickVisitor: VisitorCookie = { name: "IDE", attributes: `Domain=.doubleclick.net; ${ABROAD}` }

/**
 * An advertising network and a buyer that do not exist, known to no vendor file, with the sync that real ones do:
 * the network redirects the visitor to a partner with its own identifier in the address, and the partner back.
 */
export const adNetworkSites: Readonly<Record<string, Site>> = {
  "cdn.hirogari-ad.example": { folder: join(SITES, "cdn.hirogari-ad.example") },
  "log.hirogari-ad.example": { answers: { "/imp": () => pixel } },
  "sync.hirogari-ad.example": { answers: { "/match": match, "/done": () => pixel } },
  "cm.g.doubleclick.net": { answers: { "/pixel": partner } },
  "tag.kasane-dsp.example": { folder: join(SITES, "tag.kasane-dsp.example") },
  "bid.kasane-dsp.example": { answers: { "/v1/view": () => pixel } },
}

function match(request: ReceivedRequest): Reply {
  const visitor = sentBack(request, hirogariVisitor) ?? newVisitor()
  const fields = new URLSearchParams({
    google_nid: "hirogari",
    google_cm: "",
    google_hm: Buffer.from(visitor).toString("base64url"),
  })
  const reply = redirect(`https://cm.g.doubleclick.net/pixel?${fields}`)
  return withHeaders(reply, {
    "set-cookie": `${hirogariVisitor.name}=${visitor}; ${hirogariVisitor.attributes}`,
  })
}

function partner(request: ReceivedRequest): Reply {
  const back = new URLSearchParams({ google_gid: `CAES${newVisitor().slice(0, 22)}`, google_cver: "1" })
  const reply = redirect(`https://sync.hirogari-ad.example/done?${back}`)
  return recognising(request, doubleClickVisitor, reply)
}
