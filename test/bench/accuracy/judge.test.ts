import { expect, test } from "vitest"
import { CorpusRequest } from "../../corpus/corpus-request.ts"
import type { Claim } from "./claim.ts"
import { judge } from "./judge.ts"
import { perCategory, perField } from "./score.ts"

const page = {
  url: "https://www.site.example/",
  title: "",
  referrer: "",
  screen: "1x1",
  viewport: "1x1",
  language: "ja",
  timezone: "Asia/Tokyo",
  userAgent: "",
}
const request = {
  ...CorpusRequest.parse({
    id: "one",
    label: "library input made up",
    page: "p",
    method: "POST",
    url: "https://tag.example/abc123def/c?u=https%3A%2F%2Fwww.site.example%2F&cid=77&t=hit&z=1",
    body: '{"list":[{"name":"mail","value":"a@b.example"}]}',
    tells: {
      url: { u: "page_url", cid: "client_id", t: "event_action|tag_info" },
      path: { abc123def: "device_id|client_id" },
      body: { "list.0.value": "email" },
    },
    notInformation: { url: ["z"], body: ["list.0.name"] },
  }),
  service: "made-up",
  vendor: "Made Up",
  split: "seen" as const,
  sentFrom: page,
}
const scoring = { neutral: ["tag_info"], same: { cookie_id: "client_id" } }

function claim(where: Claim["where"], name: string, of: { category: string; raw?: string }): Claim {
  return { where, name, raw: of.raw, categories: [of.category] }
}

function outcomes(...claims: Claim[]) {
  return judge(request, claims, scoring).judged.map(({ outcome }) => outcome)
}

test("takes an identifier for the same wherever it was kept", () => {
  expect(outcomes(claim("url", "cid", { category: "cookie_id" }))).toEqual(["right"])
})

test("takes a neutral category for neither right nor wrong", () => {
  expect(outcomes(claim("url", "z", { category: "tag_info" }))).toEqual(["ignored"])
})

test("takes what is said of a field without information, or of one that is not there, for wrong", () => {
  expect(outcomes(claim("url", "z", { category: "visit_time" }))).toEqual(["wrong"])
  expect(outcomes(claim("url", "made_up", { category: "email" }))).toEqual(["wrong"])
  expect(outcomes(claim("url", "cid", { category: "email" }))).toEqual(["wrong"])
})

test("does not count the parameters of an address inside a field", () => {
  expect(outcomes(claim("url", "u.q", { category: "search_query" }))).toEqual(["ignored"])
})

test("finds a segment of the path by its text, and a list's number left out", () => {
  expect(outcomes(claim("url", "path.1", { category: "device_id", raw: "abc123def" }))).toEqual(["right"])
  expect(outcomes(claim("body", "list.mail", { category: "email", raw: "a@b.example" }))).toEqual(["right"])
  expect(outcomes(claim("body", "list.value", { category: "email" }))).toEqual(["right"])
})

test("counts cookies only where the labels speak of them", () => {
  expect(outcomes(claim("cookie", "sid", { category: "cookie_id" }))).toEqual([])
})

test("counts what was asked, once per request or once per field", () => {
  const judged = [judge(request, [claim("url", "cid", { category: "client_id" })], scoring)]
  expect(perField(judged).all).toEqual({ claimed: 1, right: 1, asked: 4, found: 1 })
  expect(perCategory(judged).all).toEqual({ claimed: 1, right: 1, asked: 4, found: 1 })
})
