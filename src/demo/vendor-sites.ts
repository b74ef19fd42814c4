import { join } from "node:path"
import { adNetworkSites } from "./ad-network-sites.ts"
import { fileAs, noContent, pixel, SITES, withHeaders } from "./replies.ts"
import type { Answer, Site } from "./site.ts"
import { recognising } from "./visitor-cookie.ts"

const SCRIPT = "text/javascript; charset=utf-8"

/** Third-party cookies last a year and go along from any page. */
const ABROAD = "Path=/; Max-Age=31536000; Secure; SameSite=None"

/**
 * The vendors' own host names with short stand-ins of our own behind them. Only the addresses and the names of
 * the parameters are the vendors' (public, seen on any site that uses them); no code is.
 */
export const vendorSites: Readonly<Record<string, Site>> = {
  "www.googletagmanager.com": {
    folder: join(SITES, "www.googletagmanager.com"),
    answers: { "/gtag/js": fileAs("www.googletagmanager.com/gtag.js", SCRIPT) },
  },
  "www.google-analytics.com": { answers: { "/g/collect": () => noContent } },
  "connect.facebook.net": { folder: join(SITES, "connect.facebook.net") },
  "www.facebook.com": { answers: { "/tr/": () => pixel } },
  "analytics.tiktok.com": {
    folder: join(SITES, "analytics.tiktok.com"),
    answers: { "/api/v2/pixel": () => noContent },
  },
  "www.clarity.ms": { answers: { "/tag/*": fileAs("www.clarity.ms/tag.js", SCRIPT) } },
  "k.clarity.ms": { answers: { "/collect": () => noContent } },
  "s.yimg.jp": { folder: join(SITES, "s.yimg.jp") },
  "apm.yahoo.co.jp": { answers: { "/rt/": planting("XA") } },
  "d.line-scdn.net": { folder: join(SITES, "d.line-scdn.net") },
  "tr.line.me": { answers: { "/tag.gif": () => pixel } },
  "static.criteo.net": { folder: join(SITES, "static.criteo.net") },
  "sslwidget.criteo.com": { answers: { "/event": planting("uid") } },
  "cdn.jsdelivr.net": { folder: join(SITES, "cdn.jsdelivr.net") },
  "fonts.googleapis.com": {
    answers: { "/css2": fileAs("fonts.googleapis.com/css2.css", "text/css; charset=utf-8") },
  },
  "fonts.gstatic.com": { answers: { "/s/machikadomark/v1/mark.otf": font() } },
  "www.youtube.com": {
    answers: {
      "/embed/*": fileAs("www.youtube.com/embed.html", "text/html; charset=utf-8"),
      "/api/stats/playback": (request) => recognising(request, youtubeVisitor, noContent),
    },
  },
  ...adNetworkSites,
}

const youtubeVisitor = { name: "VISITOR_INFO1_LIVE", attributes: `Domain=.youtube.com; HttpOnly; ${ABROAD}` }

/** A pixel that leaves an identifier of the vendor in the visitor's browser. */
function planting(name: string): Answer {
  return (request) => recognising(request, { name, attributes: ABROAD }, pixel)
}

function font(): Answer {
  const answer = fileAs("fonts.gstatic.com/s/machikadomark/v1/mark.otf", "font/otf")
  return async (request) => withHeaders(await answer(request), { "access-control-allow-origin": "*" })
}
