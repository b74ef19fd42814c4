import { deflateRawSync, deflateSync, gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { fieldsOfSend } from "../../../../src/analyzers/facts/decode/fields-of-send.ts"
import type { RecordedSend } from "../../../../src/crawler/evidence.ts"
import { send } from "../../evidence-builder.ts"

const to = "https://log.vendor.example/c"

function body(
  text: string | Uint8Array,
  headers: RecordedSend["headers"] = [],
  truncated = false,
): RecordedSend {
  const content = typeof text === "string" ? { text } : { base64: Buffer.from(text).toString("base64") }
  return send(to, { headers, body: { state: "seen", ...content, ...(truncated ? { truncated } : {}) } })
}

function fields(one: RecordedSend): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { name, value } of fieldsOfSend(one).fields) found[name] = [...(found[name] ?? []), value]
  return found
}

const secret = JSON.stringify({ user: { id: "abc-123" }, url: "https://www.mise.example/?q=1" })
const b64 = (text: string | Uint8Array) => Buffer.from(text).toString("base64")

describe("forms of sending", () => {
  it.each<[string, RecordedSend]>([
    ["JSON", body(secret)],
    ["JSON per line", body(`${secret}\n{"b":2}\n`)],
    ["form with JSON inside", body(`e=1&data=${encodeURIComponent(secret)}`)],
    ["query with padded base64", send(`${to}?d=${encodeURIComponent(b64(secret))}`)],
    ["query with base64url", send(`${to}?d=${Buffer.from(secret).toString("base64url")}`)],
    ["gzip body", body(gzipSync(secret))],
    ["zlib body", body(deflateSync(secret))],
    ["raw deflate body", body(deflateRawSync(secret), [["content-encoding", "deflate"]])],
    ["gzip under base64 in JSON", body(JSON.stringify({ d: b64(gzipSync(secret)) }))],
    ["zlib under base64 in a form", body(`d=${encodeURIComponent(b64(deflateSync(secret)))}`)],
    [
      "WebSocket message",
      send("wss://log.vendor.example/", { messages: [{ direction: "sent", at: 1, size: 9, text: secret }] }),
    ],
    [
      "binary WebSocket message",
      send("wss://log.vendor.example/", {
        messages: [{ direction: "sent", at: 1, size: 9, base64: b64(gzipSync(secret)) }],
      }),
    ],
  ])("reads %s", (_, one) => {
    const { fields: found, undecoded } = fieldsOfSend(one)
    expect(undecoded).toBe(false)
    expect(found.filter(({ name }) => name.endsWith("user.id")).map(({ value }) => value)).toContain(
      "abc-123",
    )
  })

  it("reads multipart bodies, whatever the order of name and file name", () => {
    const text = `--XX\r\nContent-Disposition: form-data; filename="f.txt"; name="file"\r\n\r\nhello\r\n--XX\r\nContent-Disposition: form-data; name="uid"\r\n\r\nabc-123\r\n--XX--\r\n`
    const found = fields(body(text, [["content-type", "multipart/form-data; boundary=XX"]]))
    expect(found).toMatchObject({ file: ["hello"], uid: ["abc-123"] })
  })

  it("does not read what was received", () => {
    const one = send("wss://log.vendor.example/", {
      messages: [{ direction: "received", at: 1, size: 9, text: secret }],
    })
    expect(fieldsOfSend(one)).toEqual({ fields: [], undecoded: false })
  })

  it("peels nested encodings, but no deeper than the limit", () => {
    const nest = (depth: number): string =>
      depth === 0 ? "u=abc-123" : encodeURIComponent(`n=${nest(depth - 1)}`)
    const values = (depth: number) => fieldsOfSend(body(`n=${nest(depth)}`)).fields.map(({ value }) => value)
    expect(values(1)).toContain("abc-123")
    expect(values(12)).not.toContain("abc-123")
  })
})

describe("what was not understood is counted", () => {
  it.each<[string, RecordedSend, boolean]>([
    ["unknown bytes", body(new Uint8Array([8, 1, 0x12, 4, 0xff, 0xfe])), true],
    ["a damaged gzip body", body(gzipSync(secret).subarray(0, 20)), true],
    ["a body that was cut short", body(secret, [], true), true],
    [
      "unknown bytes over a socket",
      send("wss://a.example/", {
        messages: [{ direction: "sent", at: 1, size: 3, base64: b64(new Uint8Array([0, 1, 255])) }],
      }),
      true,
    ],
    ["a body no witness could read", send(to, { body: { state: "unseen" } }), false],
    ["no body", send(to), false],
    ["plain text", body("hello"), false],
  ])("%s", (_, one, undecoded) => expect(fieldsOfSend(one).undecoded).toBe(undecoded))
})
