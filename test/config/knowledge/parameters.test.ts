import { describe, expect, test } from "vitest"
import type { Field } from "../../../src/analyzers/facts/decode/field.ts"
import { fromDictionary } from "../../../src/analyzers/facts/information/from-dictionary.ts"
import { bundledKnowledge } from "./loaded.ts"

const { parameters } = bundledKnowledge()

function field(name: string, value: string): Field {
  return { where: "body", name, value, through: [] }
}

function categoryOf(name: string, value: string, beside: readonly string[] = []): string | undefined {
  const read = field(name, value)
  return fromDictionary(read, parameters, [read, ...beside.map((one) => field(one, "1"))])?.category
}

// What public protocol documents say of their fields: Matomo Tracking HTTP API, Snowplow tracker protocol,
// Segment spec, PostHog and Mixpanel properties, OpenRTB 2.6.
test.each([
  ["urlref", "https://www.google.com/", "referrer"],
  ["action_name", "ニュース", "page_title"],
  ["res", "1920x1080", "screen"],
  ["vp", "1903x969", "screen"],
  ["tz", "Asia/Tokyo", "timezone"],
  ["dtm", "1763700000123", "visit_time"],
  ["duid", "0a1b2c3d-0000-4000-8000-000000000000", "client_id"],
  ["context.page.url", "https://www.example.jp/news/1", "page_url"],
  ["context.page.referrer", "https://www.google.com/", "referrer"],
  ["anonymousId", "0a1b2c3d-0000-4000-8000-000000000000", "client_id"],
  ["properties.$current_url", "https://www.example.jp/", "page_url"],
  ["properties.$screen_width", "1920", "screen"],
  ["properties.distinct_id", "0190a1b2-c3d4-7000-8000-000000000000", "client_id"],
  ["device.ua", "Mozilla/5.0 (Windows NT 10.0)", "user_agent"],
  ["imp.device.ifa", "00000000-0000-4000-8000-000000000000", "advertising_id"],
  ["site.page", "https://www.example.jp/", "page_url"],
  ["user.ext.eids.0.uids.0.id", "ID5*abc", "client_id"],
  ["email", "taro@example.jp", "email"],
  ["em", "b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514", "hashed_contact"],
  ["gclid", "Cj0KCQjw", "ad_interaction"],
  ["q", "東京 天気", "search_query"],
  ["lcp", "1234.5", "diagnostics"],
  ["device.sua.mobile", "1", "device"],
  ["device.sua.platform.brand", "Windows", "os"],
  ["user.ext.eids.0.source", "id5-sync.com", "tag_info"],
  ["user.ext.eids.0.uids.0.atype", "1", "tag_info"],
  ["site.sectioncat.0", "IAB12-3", "content_viewed"],
])("%s=%s is %s", (name, value, category) => {
  expect(categoryOf(name, value)).toBe(category)
})

// Requests that carry no such information, though their names are short and common.
test.each([
  ["width", "300"],
  ["q", "80"],
  ["q", "auto"],
  ["query", "{ viewer { id } }"],
  ["url", "https://cdn.example.jp/photo.jpg"],
  ["u", "/images/logo.png?v=2"],
  ["email", "true"],
  ["title", "1"],
  ["error", "false"],
  ["cid", "12345"],
  ["sid", "3563352"],
  ["t", "10"],
  ["value", "12"],
  ["action", "save"],
  ["region", "ap-northeast-1"],
  ["v", "2"],
  ["callback", "jQuery1234567890"],
  ["lang", "javascript"],
  ["lat", "none"],
  ["account_id", "1887578053"],
  ["transactionId", "3b430479-3d75-4508-aa91-8f6e64b21349"],
  ["imp.0.bidfloorcur", "USD"],
  ["price", "500"],
  ["bcat.0", "IAB25"],
  ["uuid", "7de64c91-e946-40c7-acde-d801a7f50cd7"],
  ["product.brand.id", "12"],
  ["adUnit.size", "300x250"],
  ["ad.width", "300"],
  ["video.player.width", "640"],
  ["published_at", "2026-07-01T09:00:00Z"],
  ["certificate.expires_at", "1783728000"],
  ["max-age", "31"],
  ["shipping.carrier", "ヤマト"],
  ["cloud.region", "ap-northeast-1"],
  ["chromeVersion", "138.0.72.97"],
  ["id", "123456789"],
  ["root", "true"],
  ["logo", "logo@2x.png"],
  ["client_id", "1234567890-abc1.apps.googleusercontent.com"],
])("%s=%s is nothing we know", (name, value) => {
  expect(categoryOf(name, value)).toBeUndefined()
})

// The same thing as documented senders write it: Adjust, Amplitude, App Center, AppsFlyer, Braze, Bugsnag, OneSignal,
// RudderStack, Sentry, PostHog, Datadog.
describe("however a name joins and capitalises its words", () => {
  test.each([
    ["app_version", "4.2.1", "app_info"],
    ["appVersion", "4.2.1", "app_info"],
    ["context.app.version", "4.2.1", "app_info"],
    ["APP-VERSION", "4.2.1", "app_info"],
    ["events.0.app.bundleVersion", "4.2.1", "app_info"],
    ["bundleId", "com.example.reader", "app_info"],
    ["logs.0.device.osVersion", "14", "os"],
    ["deviceOSVersion", "14", "os"],
    ["context.os.name", "Windows", "os"],
    ["events.0.device_manufacturer", "Google", "device"],
    ["device.batteryLevel", "0.82", "battery_sensor"],
    ["contexts.device.free_memory", "812646400", "device"],
    ["gps_adid", "4f358803-e626-44ee-91f7-224665e4c200", "advertising_id"],
    ["ios_vendor_id", "B12BC1FC-DED7-4334-ADA9-0592DD4E988C", "device_id"],
    ["metadata.$mixpanel_distinct_id", "M60zrR0IxENVGD3JIcp5mg", "client_id"],
    ["properties.$session_id", "0b2a13c5-6079-41be-8fc2-e15996700f18", "client_id"],
    ["session.id", "0b2a13c5-6079-41be-8fc2-e15996700f18", "client_id"],
    ["usr.id", "M-77", "user_account_id"],
    ["carrier_name", "NTT DOCOMO", "network"],
    ["location_lat", "34.7", "precise_location"],
    ["client_upload_time", "2026-07-11T00:00:17.961Z", "visit_time"],
    ["first_open_time", "2026-05-02T10:00:00Z", "app_info"],
    ["timeToDomInteractive", "106", "diagnostics"],
    ["context.page.referring_domain", "shop.example", "referrer"],
    ["userLanguage", "ja-JP", "language"],
    ["load_time_ms", "120", "diagnostics"],
    ["deviceid2", "5660e236a6163343033e49c7713efb6c", "device_id"],
    ["user_id", "taro@example.jp", "email"],
  ])("%s=%s is %s", (name, value, category) => {
    expect(categoryOf(name, value)).toBe(category)
  })
})

// Matomo Tracking HTTP API, Measurement Protocol v1, AppMeasurement, Snowplow tracker protocol.
describe("short names are read where what marks their protocol stands beside", () => {
  test.each([
    ["h", "10", ["idsite", "rec"], "visit_time"],
    ["uid", "M4265475x", ["idsite", "rec"], "user_account_id"],
    ["tr", "3960", ["tid", "v", "cid"], "purchase"],
    ["ch", "product", ["ndh"], "content_viewed"],
    ["data.0.vid", "3", ["data.0.tv", "data.0.e"], "browsing_history"],
    ["value", "1980", ["currency"], "purchase"],
  ])("%s=%s beside %s is %s, and not by itself", (name, value, beside, category) => {
    expect(categoryOf(name, value, beside)).toBe(category)
    expect(categoryOf(name, value)).not.toBe(category)
  })
})

describe("a value that says what it is needs no name", () => {
  test.each([
    ["x1", "hanako.suzuki@mail.example", "email"],
    ["x1", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "user_agent"],
    ["x1", "Asia/Tokyo", "timezone"],
    ["pd.10", "203.0.113.24", "ip_address"],
    ["identifier", "QRJvxQlRsaBXn7sBd-EbAg:APA91b1331a50ab64925a12c00b3275a1a3b7", "device_id"],
  ])("%s=%s is %s", (name, value, category) => {
    expect(categoryOf(name, value)).toBe(category)
  })
})
