import { expect, test } from "vitest"
import { toldAlong } from "../../../../src/analyzers/facts/assess/told-along.ts"
import type { InformationItem } from "../../../../src/analyzers/result.ts"
import { knownFacts } from "../notice/known.ts"

const table = knownFacts().information

function item(category: string, name: string, sample: string): InformationItem {
  return {
    category,
    where: "url",
    name,
    sample,
    basis: "vendor",
    reason: "",
    provision: "main",
    certainty: "likely",
  }
}

// Names of events as the makers' documents give them.
test.for(["page_view", "PageView", "Pageview", "$pageview", "pv", "user_engagement", "e=vp&p=1021"])(
  "%s tells no more than the page's address",
  (name) => {
    expect(toldAlong([item("event_action", "en", name)], table)).toContain("page_url")
  },
)

test.for(["scroll", "click", "Purchase", "$autocapture", "form_submit", "page_view_of_member"])(
  "%s is an action of its own",
  (name) => {
    const shown = item("event_action", "en", "page_view")
    expect(toldAlong([shown, item("event_action", "en", name)], table)).toEqual([])
  },
)

test("client hints of the processor are told with the user agent, a model is not", () => {
  const hints = [item("device", "uaa", "x86"), item("device", "uamb", "0")]
  expect(toldAlong(hints, table)).toEqual(["user_agent"])
  expect(toldAlong([...hints, item("device", "uam", "Pixel 7")], table)).toEqual([])
})

test("whether a browser has Java is told with what browser it is, a drawing's hash is not", () => {
  const sign = item("fingerprint", "je", "0")
  expect(
    toldAlong([sign, item("fingerprint", "fl", "32…(7)"), item("fingerprint", "je", "…(1)")], table),
  ).toEqual(["user_agent"])
  expect(toldAlong([sign, item("fingerprint", "canvas", "8f14e45f")], table)).toEqual([])
})

test("an identifier kept in a cookie and sent in the address is told by its name, the cookie itself is not", () => {
  const sent = item("cookie_id", "device_id", "a1b2")
  expect(toldAlong([sent], table)).toEqual(["client_id"])
  expect(toldAlong([sent, { ...sent, name: "IDE", where: "cookie" }], table)).toEqual([])
})

test("how long a page took to show is told with its address, how a script or a server did is not", () => {
  for (const time of ["1203", "81.5", "…(4)"])
    expect(toldAlong([item("diagnostics", "lt", time)], table)).toContain("page_url")
  expect(toldAlong([item("diagnostics", "timingsV2.loadEventEnd", "812")], table)).toEqual([])
  expect(toldAlong([item("diagnostics", "lt", "TypeError")], table)).toEqual([])
})

test("a page's own number is told with its address, and a country's code with the language; names and towns are not", () => {
  expect(toldAlong([item("content_viewed", "post", "1024")], table)).toContain("page_url")
  expect(toldAlong([item("content_viewed", "title", "冬の靴")], table)).toEqual([])
  for (const code of ["JP", "…(2)"])
    expect(toldAlong([item("approx_location", "cr", code)], table)).toContain("language")
  expect(toldAlong([item("approx_location", "city", "Kawasaki")], table)).toEqual([])
})
