/**
 * Where the tags of well-known vendors send to, by the address of their script: host and path. Only addresses are
 * the vendors'. A script that is not listed sends to `/collect` of its own host.
 */
const collects: Readonly<Record<string, string>> = {
  "www.googletagmanager.com/gtag/js": "www.google-analytics.com/g/collect",
  "s.yimg.jp/images/listing/tool/cv/ytag.js": "b99.yahoo.co.jp/pagead/conversion",
  "static.criteo.net/js/ld/ld.js": "sslwidget.criteo.com/event",
  "connect.facebook.net/en_US/fbevents.js": "www.facebook.com/tr/",
  "www.clarity.ms/tag/shigotolabo": "k.clarity.ms/collect",
  "www.clarity.ms/tag/chiketto": "k.clarity.ms/collect",
  "cdn.treasuredata.com/sdk/2.5/td.min.js": "in.treasuredata.com/js/v3/event",
  "s.pinimg.com/ct/core.js": "ct.pinterest.com/v3/",
  "d.line-scdn.net/n/line_tag/public/release/v1/lt.js": "tr.line.me/tag.gif",
}

/** Hosts that no page names, because only the vendors' own scripts send there. */
export const collectingHosts = [
  ...new Set(Object.values(collects).map((address) => address.split("/", 1)[0])),
]

/** A tag that sends once, as soon as it runs; `undefined` for what is no script. `visit` goes along. */
export function tagAt(host: string, pathname: string, visit: string): string | undefined {
  const listed = collects[host + pathname]
  const to = listed ?? (pathname.endsWith(".js") ? `${host}/collect` : undefined)
  return to && `new Image().src = "https://${to}?v=${visit}&dl=" + encodeURIComponent(location.href)`
}
