import { describe, expect, it } from "vitest"
import { fieldsOfSend } from "../../../../src/analyzers/facts/decode/fields-of-send.ts"
import { formsOf } from "../../../../src/analyzers/facts/information/canary-forms.ts"
import { fromCanary } from "../../../../src/analyzers/facts/information/from-canary.ts"
import type { Canary, RecordedSend } from "../../../../src/crawler/evidence.ts"
import { send } from "../../evidence-builder.ts"

const typed: readonly Canary[] = [
  { id: "c1", kind: "email", value: "Kaku.abcdef0123@example.com", at: 100 },
  { id: "c2", kind: "phone", value: "090-0123-4567", at: 100 },
  { id: "c3", kind: "name", value: "さくたろ みなつき", at: 100 },
  { id: "c4", kind: "postal_code", value: "123-4567", at: 100 },
  { id: "c5", kind: "text", value: "確認 qwertyuiopas", at: 100 },
]
const forms = typed.map(formsOf)

const found = (more: Partial<RecordedSend>) => {
  const one = send("https://t.example/c", { at: 200, ...more })
  return fromCanary(one, fieldsOfSend(one).fields, forms).map(({ category, where, name, reason }) => [
    category,
    where,
    name,
    reason.replace(/^typed: /, ""),
  ])
}
const inQuery = (value: string) => found({ url: `https://t.example/c?v=${encodeURIComponent(value)}` })
const inBody = (text: string) => found({ body: { state: "seen", text } })

describe("digests made with other programs (md5sum, sha1sum, sha256sum, openssl dgst)", () => {
  it.each([
    // printf %s kaku.abcdef0123@example.com | sha256sum
    ["b0ac70ebecb16d0172733e7468929949c3da19b23f67c0c387592bf6d99eb619", "email c1 (sha256)"],
    // the same, base64
    ["sKxw6+yxbQFycz50aJKZScPaGbI/Z8DDh1kr9tmethk=", "email c1 (sha256)"],
    // printf %s kakuabcdef0123@example.com | md5sum: without the dots
    ["f5ad4298a05369586959c8add60e5541", "email c1 (md5)"],
    // printf %s Kaku.abcdef0123@example.com | sha1sum: as typed
    ["181d542e4c3d0ce4bc606f22c889178a5f78b3e4", "email c1 (sha1)"],
    // printf %s +819001234567 | sha256sum: E.164
    ["c9fb9ae95bff879cbcdfc9edf6716640bc40841f3b7352140daa1431af4c319e", "phone c2 (sha256)"],
    // printf %s 09001234567 | sha1sum
    ["3c25df3c28c1c5ab6c903714f281dc1da3667606", "phone c2 (sha1)"],
  ])("%s", (value, reason) => {
    expect(inQuery(value)).toEqual([["hashed_contact", "url", "v", reason]])
    expect(inQuery(`tv.1:${value}`)).toEqual([["hashed_contact", "url", "v", reason]])
  })
})

describe("the value itself", () => {
  it.each([
    ["kaku.abcdef0123@example.com", "email", "email c1 (plain)"],
    ["KAKU.ABCDEF0123@EXAMPLE.COM", "email", "email c1 (plain)"],
    ["+819001234567", "phone", "phone c2 (plain)"],
    ["さくたろみなつき", "name", "name c3 (plain)"],
    ["e38195e3818fe3819fe3828d20e381bfe381aae381a4e3818d", "name", "name c3 (hex)"],
    ["1234567", "postal_address", "postal_code c4 (plain)"],
    ["確認 qwertyuiopas です", "form_input", "text c5 (plain)"],
  ])("%s", (value, category, reason) => {
    expect(inQuery(value)).toEqual([[category, "url", "v", reason]])
  })

  it("is found in base64 of a longer text that is no text as a whole", () => {
    // printf '\001\002kaku.abcdef0123@example.com\003' | base64
    expect(inQuery("AQJrYWt1LmFiY2RlZjAxMjNAZXhhbXBsZS5jb20D")).toEqual([
      ["email", "url", "v", "email c1 (base64)"],
    ])
  })

  it("is found compressed", () => {
    // printf '確認 qwertyuiopas' | gzip -n | base64 -w0, and raw deflate of the same
    expect(inBody('{"z":"H4sIAAAAAAAAA3u+aNeLVb0KheWpRSWVpZn5BYnFADrKAYsTAAAA"}')).toEqual([
      ["form_input", "body", "z", "text c5 (plain)"],
    ])
    expect(inBody('{"z":"e75o14tVvQqF5alFJZWlmfkFicUA"}')).toEqual([
      ["form_input", "body", "z", "text c5 (plain)"],
    ])
  })

  it("is found in headers, cookies, the path and bytes nobody can take apart", () => {
    expect(found({ headers: [["x-user", "kaku.abcdef0123@example.com"]] })).toEqual([
      ["email", "header", "x-user", "email c1 (plain)"],
    ])
    expect(found({ cookies: [{ name: "u", value: "09001234567" }] })).toEqual([
      ["phone", "cookie", "u", "phone c2 (plain)"],
    ])
    expect(found({ url: "https://t.example/u/Kaku.abcdef0123%40example.com/x" })).toEqual([
      ["email", "url", "path.2", "email c1 (plain)"],
    ])
    const base64 = "CBIbS2FrdS5hYmNkZWYwMTIzQGV4YW1wbGUuY29tAP8="
    expect(found({ body: { state: "seen", base64 } })).toEqual([
      ["email", "body", undefined, "email c1 (plain)"],
    ])
  })
})

describe("what only looks alike", () => {
  it.each([
    "abcdef@example.com",
    "91234567",
    "12345678",
    "123-456",
    "090-0123-456",
    "d41d8cd98f00b204e9800998ecf8427e",
  ])("%s", (value) => {
    expect(inQuery(value)).toEqual([])
  })

  it("what left before the typing cannot carry it", () => {
    const before = send("https://t.example/c?v=123-4567", { at: 10 })
    const later = forms.map((one) => ({ ...one, canary: { ...one.canary, at: 5000 } }))
    expect(fromCanary(before, fieldsOfSend(before).fields, later)).toEqual([])
  })
})

it("a digest is found in an address without parameters, where signs of base64 are percent-encoded", () => {
  const digest = encodeURIComponent("sKxw6+yxbQFycz50aJKZScPaGbI/Z8DDh1kr9tmethk=")
  const items = [["hashed_contact", "url", undefined, "email c1 (sha256)"]]
  expect(found({ url: `https://t.example/c?${digest}` })).toEqual(items)
})
