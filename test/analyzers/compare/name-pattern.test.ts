import { describe, expect, it } from "vitest"
import {
  addressPattern,
  hostPattern,
  looksRandom,
  namePattern,
} from "../../../src/analyzers/compare/name-pattern.ts"

describe("a stored name", () => {
  it.each([
    ["_hjSessionUser_1234567", "_hjSessionUser_*"],
    ["_ga_MACHI00001", "_ga_*"],
    ["mp_3f2a1b9c8d7e6f5a4b3c2d1e0f9a8b7c_mixpanel", "mp_*_mixpanel"],
    ["ab.0f8fad5b-d9cb-469f-a165-70867728950e", "ab.*"],
    ["_ga", "_ga"],
    ["IDE", "IDE"],
    ["session2", "*"],
    ["v3", "v3"],
  ])("%s", (name, pattern) => {
    expect(namePattern(name)).toBe(pattern === "*" ? name : pattern)
  })

  it("that is all chance is one pattern", () => {
    expect(namePattern("0f8fad5b-d9cb-469f-a165-70867728950e")).toBe("*")
    expect(looksRandom("1795884733123")).toBe(true)
    expect(looksRandom("MACHI00001")).toBe(false)
  })
})

describe("a host", () => {
  it.each([
    ["b97.yahoo.co.jp", "yahoo.co.jp", "b*.yahoo.co.jp"],
    ["region1.google-analytics.com", "google-analytics.com", "region*.google-analytics.com"],
    ["a8.net", "a8.net", "a8.net"],
    ["px.a8.net", "a8.net", "px.a8.net"],
  ])("%s", (host, domain, pattern) => {
    expect(hostPattern(host, domain)).toBe(pattern)
  })
})

it("an address with another version or build is the same address", () => {
  const [some, other] = ["https://c.example/lib@1.2.0/a.js?x=1", "https://c.example/lib@1.12.3/a.js"].map(
    addressPattern,
  )
  expect(some).toBe(other)
})
