import { expect, test } from "vitest"
import { bundledKnowledge } from "./loaded.ts"
import { speaksOfName } from "./speaks-of-name.ts"

const { parameters } = bundledKnowledge().parameters

function categoryOf(name: string, value: string): string | undefined {
  const last = name.split(".").at(-1) ?? name
  return parameters.find(
    ({ names, value: pattern }) =>
      names.some((known) => speaksOfName(known, /[.*]/.test(known) ? name : last)) &&
      (pattern === undefined || new RegExp(pattern, "iu").test(value)),
  )?.category
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
])("%s=%s is nothing we know", (name, value) => {
  expect(categoryOf(name, value)).toBeUndefined()
})
