import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { base64Bytes, hexText, percentDecoded } from "../../../../src/analyzers/facts/decode/encoded-text.ts"
import { decodeLimits, type NamedParts } from "../../../../src/analyzers/facts/decode/field.ts"
import { fieldsOfSend } from "../../../../src/analyzers/facts/decode/fields-of-send.ts"
import { grpcMessages } from "../../../../src/analyzers/facts/decode/grpc-web.ts"
import { japaneseText } from "../../../../src/analyzers/facts/decode/japanese-text.ts"
import { lzText } from "../../../../src/analyzers/facts/decode/lz-string.ts"
import { msgpackParts } from "../../../../src/analyzers/facts/decode/msgpack.ts"
import { likelyProtobufParts, protobufParts } from "../../../../src/analyzers/facts/decode/protobuf.ts"
import { textParts } from "../../../../src/analyzers/facts/decode/text-parts.ts"
import { findInformation } from "../../../../src/analyzers/facts/information/find-information.ts"
import { bundledKnowledge, send } from "../../evidence-builder.ts"
import { read, withBody, withMessage } from "./sent.ts"

const types = [
  "",
  "application/json",
  "application/x-www-form-urlencoded",
  "text/plain;charset=shift_jis",
  "multipart/form-data; boundary=a",
  "application/x-protobuf",
  "application/grpc-web+proto",
  "application/grpc-web-text",
  "application/msgpack",
  "application/x-sentry-envelope",
]
const encodings = ["", "gzip", "br", "zstd", "deflate", "gzip, br", "nonsense"]

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 60 }).map((inner) => Uint8Array.from([0x0a, inner.length, ...inner])),
  fc.uint8Array({ maxLength: 60 }).map((inner) => Uint8Array.from([0x82, 0xa1, 0x61, ...inner])),
  fc.uint8Array({ maxLength: 60 }).map((inner) => Uint8Array.from([0, 0, 0, 0, inner.length, ...inner])),
  fc.json().map((text) => gzipSync(text)),
  fc.json().map((text) => brotliCompressSync(text)),
  fc.json().map((text) => zstdCompressSync(text).subarray(0, 20)),
)
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.json(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.base64String(),
  fc.string().map((one) => `a=${encodeURIComponent(one)}%`),
  fc.json().map((one) => `42["e",${one}]\u001e2`),
  fc.string().map((one) => `SEND\n${one}\n\n${one}\u0000`),
  fc.string().map((one) => `{"sent_at":1}\n{"type":"x","length":${one.length}}\n${one}\n${one}`),
  fc.string().map((one) => `--a\r\ncontent-disposition: form-data; name="${one}"\r\n\r\n${one}--a`),
)

describe("any input", () => {
  it("throws nothing and stays bounded", () => {
    const body = fc.oneof(text, bytes)
    fc.assert(
      fc.property(
        body,
        fc.constantFrom(...types),
        fc.constantFrom(...encodings),
        (content, type, encoding) => {
          for (const one of [withBody(content, type, encoding), withMessage(content)])
            expect(fieldsOfSend(one).fields.length).toBeLessThanOrEqual(decodeLimits.fields)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it("in address, headers and cookies throws nothing", () => {
    const part = fc.string({ unit: "binary" }).map((one) => one.replace(/[#?/]/g, ""))
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 5 }),
        fc.string(),
        fc.oneof(text, part),
        (segments, query, value) => {
          const one = send(`https://x.example/${segments.join("/")};${query}?${query}`, {
            headers: [["x-any", value]],
            cookies: [{ name: query, value }],
          })
          expect(fieldsOfSend(one).fields.length).toBeLessThanOrEqual(decodeLimits.fields)
        },
      ),
      { numRuns: 500 },
    )
  })

  const decoders: readonly (readonly [string, (one: string) => unknown])[] = [
    ["textParts", textParts],
    ["percentDecoded", percentDecoded],
    ["hexText", hexText],
    ["base64Bytes", base64Bytes],
    ["lzText", lzText],
  ]
  it.each(decoders)("%s of any text returns", (_, decode) => {
    fc.assert(
      fc.property(text, (one) => void decode(one)),
      { numRuns: 500 },
    )
  })

  const readers: readonly (readonly [string, (one: Uint8Array) => NamedParts | unknown])[] = [
    ["protobufParts", protobufParts],
    ["likelyProtobufParts", likelyProtobufParts],
    ["msgpackParts", msgpackParts],
    ["grpcMessages", grpcMessages],
    ["japaneseText", japaneseText],
  ]
  it.each(readers)("%s of any bytes returns", (_, decode) => {
    fc.assert(
      fc.property(bytes, (one) => void decode(one)),
      { numRuns: 500 },
    )
  })

  it("can be read for information", () => {
    const dictionary = bundledKnowledge().parameters
    fc.assert(
      fc.property(fc.oneof(text, bytes), fc.constantFrom(...types), (content, type) => {
        const { items } = findInformation(withBody(content, type), { dictionary, known: [] })
        expect(items.some(({ category }) => category === "ip_address")).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe("what other programs wrapped is found", () => {
  const base64 = (one: string | Uint8Array) => Buffer.from(one).toString("base64")
  const wraps: readonly (readonly [string, (one: string) => string])[] = [
    ["base64", base64],
    ["base64url", (one) => Buffer.from(one).toString("base64url")],
    ["hex", (one) => Buffer.from(one).toString("hex")],
    ["escaped", encodeURIComponent],
    ["JSON", (one) => JSON.stringify({ v: one, n: 1 })],
    ["form", (one) => new URLSearchParams({ a: "1", v: one }).toString()],
    ["address", (one) => `https://x.example/?${new URLSearchParams({ u: one })}`],
    ["lines", (one) => `${JSON.stringify({ t: 1 })}\n${JSON.stringify([one])}`],
    ["gzip", (one) => base64(gzipSync(one))],
    ["zlib", (one) => base64(deflateSync(one))],
  ]
  const identifier = fc.stringMatching(/^[a-z0-9]{8}-[a-z0-9]{8}$/)

  it("whatever the order of the wrappings", () => {
    fc.assert(
      fc.property(identifier, fc.array(fc.constantFrom(...wraps), { maxLength: 4 }), (id, around) => {
        const sent = around.reduce((inner, [, wrap]) => wrap(inner), JSON.stringify({ uid: id }))
        expect(read(withBody(sent)).some((one) => one.endsWith(`uid=${id}`))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it("whatever the compression of the body", () => {
    const packs = [gzipSync, brotliCompressSync, zstdCompressSync, deflateSync]
    const named = ["gzip", "br", "zstd", "deflate"]
    fc.assert(
      fc.property(identifier, fc.nat(3), (id, at) => {
        const pack = packs[at] as (typeof packs)[number]
        expect(read(withBody(pack(JSON.stringify({ uid: id })), "", named[at]))).toEqual([`uid=${id}`])
      }),
    )
  })
})

describe("ten million characters", () => {
  const size = 10_000_000
  // How long each takes is measured by the benchmark `decode`.
  it("stay bounded", { timeout: 120_000 }, () => {
    const bombs = [
      `[${"1,".repeat(size / 2)}1]`,
      "[".repeat(size),
      `${"[".repeat(size / 2)}${"1,2,3"}${"]".repeat(size / 2)}`,
      "a=1&".repeat(size / 4),
      '{"a":1}\n'.repeat(size / 8),
      "A".repeat(size),
      `{"${"k".repeat(size)}":1}`,
      `--X\r\n`.repeat(size / 6),
    ]
    for (const one of bombs)
      for (const type of ["multipart/form-data; boundary=X", ""])
        expect(fieldsOfSend(withBody(one, type)).fields.length).toBeLessThanOrEqual(decodeLimits.fields)
  })

  it("of more parts than are read are not understood whole", () => {
    expect(fieldsOfSend(withBody("a=1&".repeat(10_000))).undecoded).toBe(true)
    expect(fieldsOfSend(withBody("a=1&".repeat(100))).undecoded).toBe(false)
  })

  it("that unpack to far more than the limit are counted and given up", () => {
    const bomb = gzipSync(Buffer.alloc(decodeLimits.unpackedBytes + 1, 97))
    const { fields, undecoded } = fieldsOfSend(withBody(bomb))
    expect(undecoded).toBe(true)
    expect(fields.filter(({ where }) => where === "body")).toEqual([])
  })
})
