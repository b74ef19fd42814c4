import { expect, test } from "vitest"
import { findService } from "../../../src/config/knowledge/find-service.ts"
import { indexKnowledge } from "../../../src/config/knowledge/index-knowledge.ts"
import recorded from "../../fixtures/knowledge/trackhar-labels.json" with { type: "json" }
import { bundledKnowledge } from "./loaded.ts"
import { speaksOfName } from "./speaks-of-name.ts"

const knowledge = bundledKnowledge()
const index = indexKnowledge(knowledge)

/** TrackHAR's properties in our categories; where its notion is wider, any of several. */
const categoriesOf: Readonly<Record<string, readonly string[]>> = {
  viewedPage: ["page_url", "page_title"],
  websiteUrl: ["page_url"],
  websiteName: ["page_url"],
  viewedPageCategory: ["content_viewed"],
  viewedPageKeywords: ["content_viewed"],
  viewedPageLanguage: ["language"],
  referer: ["referrer"],
  language: ["language"],
  screenHeight: ["screen"],
  screenWidth: ["screen"],
  screenColorDepth: ["screen"],
  browserWindowHeight: ["screen"],
  browserWindowWidth: ["screen"],
  userAgent: ["user_agent"],
  osName: ["os"],
  osVersion: ["os"],
  architecture: ["device"],
  model: ["device"],
  manufacturer: ["device"],
  isMobileDevice: ["device", "user_agent"],
  carrier: ["network"],
  networkConnectionType: ["network"],
  publicIp: ["ip_address"],
  timezone: ["timezone"],
  country: ["approx_location"],
  latitude: ["precise_location"],
  longitude: ["precise_location"],
  advertisingId: ["advertising_id"],
  browserId: ["client_id", "cookie_id"],
  userId: ["client_id", "cookie_id", "user_account_id"],
  otherIdentifiers: ["client_id", "cookie_id"],
  sessionId: ["client_id"],
  installationId: ["device_id"],
  segment: ["demographics"],
  userGender: ["demographics"],
  userInterests: ["demographics"],
  consentState: ["consent_state"],
  isDntEnabled: ["consent_state"],
  propertyId: ["tag_info", "page_url"],
  trackerSdkVersion: ["tag_info", "app_info"],
  appId: ["app_info"],
  appName: ["app_info"],
  appVersion: ["app_info"],
  currency: ["purchase"],
  revenue: ["purchase"],
  sessionCount: ["browsing_history"],
  isUserActive: ["browsing_history"],
  isUserInactive: ["event_action"],
  userAction: ["event_action"],
  userActionSource: ["event_action"],
  interactedElement: ["event_action"],
  isConversion: ["conversion", "event_action"],
  userActiveTime: ["dwell_time"],
  errorInformation: ["diagnostics"],
  campaignSource: ["ad_interaction"],
  campaignMedium: ["ad_interaction"],
  campaignName: ["ad_interaction"],
  campaignTerm: ["ad_interaction"],
}

const labels = recorded.labels.filter(({ property }) => property in categoriesOf)

/** `*` alone speaks of values of a form, whatever their name; there is no value here. */
function isOfNames(pattern: string): boolean {
  return /[.*]/.test(pattern) && pattern !== "*"
}

function claimed(url: string, name: string): readonly string[] {
  const own = findService(index, url)?.service.parameters ?? []
  const byVendor = own.filter(({ names }) => names.some((pattern) => speaksOfName(pattern, name)))
  if (byVendor.length > 0) return byVendor.map(({ category }) => category)
  return knowledge.parameters.parameters
    .filter(({ names }) => names.some((pattern) => isOfNames(pattern) && speaksOfName(pattern, name)))
    .map(({ category }) => category)
}

test.each(labels)("$url $path: what we say agrees with TrackHAR's $property", ({ url, path, property }) => {
  const ours = claimed(url, path)
  if (ours.length > 0) expect(ours.some((category) => categoriesOf[property]?.includes(category))).toBe(true)
})

test("we speak of nine in ten of the fields TrackHAR speaks of", () => {
  const silent = labels.filter(({ url, path }) => claimed(url, path).length === 0)
  expect(silent.length / labels.length, silent.map(({ path }) => path).join(" ")).toBeLessThanOrEqual(0.1)
})
