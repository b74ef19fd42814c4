import { expect, test } from "vitest"
import { findService } from "../../../src/config/knowledge/find-service.ts"
import { indexKnowledge } from "../../../src/config/knowledge/index-knowledge.ts"
import { bundledKnowledge } from "./loaded.ts"

const index = indexKnowledge(bundledKnowledge())

function serviceOf(url: string): string | undefined {
  const found = findService(index, url)
  return found && `${found.vendor.id}/${found.service.id}`
}

test.each([
  ["https://www.google.com/recaptcha/api.js", "google/recaptcha"],
  ["https://www.google.com/pagead/1p-user-list/1/", "google/ads"],
  ["https://www.google.com/maps/embed?pb=1", "google/maps"],
  ["https://www.googletagmanager.com/gtm.js?id=GTM-A", "google/tag-manager"],
  ["https://www.googletagmanager.com/gtag/js?id=G-A", "google/analytics"],
  ["https://www.googletagmanager.com/gtag/js?l=dataLayer&id=AW-1", "google/ads"],
  ["https://www.googletagmanager.com/gtag/js?id=GT-A", "google/google-tag"],
  ["https://stats.g.doubleclick.net/g/collect", "google/analytics"],
  ["https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/", "google/ads"],
  ["https://googleads.g.doubleclick.net/pagead/ads?client=ca-pub-1", "google/adsense"],
  ["https://tpc.googlesyndication.com/safeframe/1-0-40/html/container.html", "google/adsense"],
  ["https://cm.g.doubleclick.net/pixel?google_nid=a", "google/cookie-matching"],
  ["https://12345.fls.doubleclick.net/activityi;src=12345", "google/campaign-manager"],
  ["https://www.facebook.com/tr/?id=1", "meta/pixel"],
  ["https://www.facebook.com/plugins/like.php", "meta/social-plugins"],
  ["https://connect.facebook.net/ja_JP/fbevents.js", "meta/pixel"],
  ["https://connect.facebook.net/ja_JP/sdk.js", "meta/social-plugins"],
  ["https://t.co/i/adsct?p_id=1", "x/pixel"],
  ["https://t.co/abcDEF", "x/embeds"],
  ["https://s.yimg.jp/images/listing/tool/cv/ytag.js", "ly/yahoo-ads"],
  ["https://s.yimg.jp/images/top/logo.png", "ly/yahoo-static"],
  ["https://rcm-fe.amazon-adsystem.com/e/cm", "amazon/associates"],
  ["https://example.tt.omtrdc.net/rest/v1/delivery", "adobe/target"],
  ["https://example.sc.omtrdc.net/b/ss/x/1", "adobe/analytics"],
])("%s belongs to %s", (url, service) => {
  expect(serviceOf(url)).toBe(service)
})

test.each([
  "https://notgoogletagmanager.com/gtm.js",
  "https://googletagmanager.com.evil.example/gtm.js",
  "https://www.google.com/search?q=a",
  "https://www.example.jp/recaptcha/api.js",
  "about:blank",
  "data:text/plain,hello",
  "not an address",
  "",
])("%s belongs to no known service", (url) => {
  expect(serviceOf(url)).toBeUndefined()
})

// Endpoints that TrackHAR's adapters (CC0-1.0) give each company: the company must agree.
test.each([
  ["https://gum.criteo.com/syncframe", "criteo"],
  ["https://sslwidget.criteo.com/event", "criteo"],
  ["https://grid-bidder.criteo.com/openrtb_2_5/pbjs/auction/request", "criteo"],
  ["https://graph.facebook.com/v9.0/123/activities", "meta"],
  ["https://www.facebook.com/adnw_sync2", "meta"],
  ["https://app-measurement.com/a", "google"],
  ["https://firebaseinstallations.googleapis.com/v1/projects/p/installations", "google"],
  ["https://fundingchoicesmessages.google.com/a/consent", "google"],
  ["https://www.google-analytics.com/gtm/js", "google"],
  ["https://region1.analytics.google.com/g/s/collect", "google"],
  ["https://securepubads.g.doubleclick.net/tag/js/gpt.js", "google"],
  ["https://ib.adnxs.com/ut/v3/prebid", "microsoft"],
  ["https://secure.adnxs.com/getuidnb", "microsoft"],
  ["https://display.bidder.taboola.com/OpenRTB/TaboolaHB/auction", "taboola"],
  ["https://b1sync.zemanta.com/usersync/x", "teads"],
])("%s is of %s", (url, vendor) => {
  expect(findService(index, url)?.vendor.id).toBe(vendor)
})
