import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { fieldsOfSend } from "../../../../src/analyzers/facts/decode/fields-of-send.ts"
import { read, withBody, withMessage } from "./sent.ts"

const secret = JSON.stringify({ user: { id: "abc-123" }, url: "https://www.mise.example/?q=1" })
const fields = ["user.id=abc-123", "url=https://www.mise.example/?q=1", "url.q=1"]
const bytes = (base64: string) => Buffer.from(base64, "base64")

describe("compression the header names", () => {
  it.each([
    ["gzip", gzipSync(secret)],
    ["br", brotliCompressSync(secret)],
    ["zstd", zstdCompressSync(secret)],
    ["deflate", deflateRawSync(secret)],
    ["gzip, br", brotliCompressSync(gzipSync(secret))],
    ["", zstdCompressSync(secret)],
  ])("%s", (encoding, body) => {
    expect(read(withBody(body, "application/json", encoding))).toEqual(fields)
  })
})

describe("JSON in other clothes", () => {
  it.each([
    ["a guard", `)]}',\n${secret}`],
    ["another guard", `for(;;);${secret}`],
    ["JSONP", `jQuery123_456(${secret});`],
    ["an assignment", `data=${secret}`],
  ])("%s", (_, text) => {
    const names = read(withBody(text)).map((one) => one.replace(/^data\./, ""))
    expect(names).toEqual(expect.arrayContaining(fields))
  })

  it("pairs and tables of names give the values under their names", () => {
    const text = JSON.stringify({
      list: [
        ["uid", "abc-123"],
        ["lang", "ja"],
      ],
      rows: [
        { name: "title", value: "天気" },
        { name: "n", value: { deep: 1 } },
      ],
    })
    expect(read(withBody(text))).toEqual(
      expect.arrayContaining(["list.uid=abc-123", "list.lang=ja", "rows.title=天気", "rows.n.deep=1"]),
    )
  })

  it("a list that only begins like a table is none", () => {
    expect(read(withBody(JSON.stringify([["uid", "a"], ["x"]])))).toEqual(["0.0=uid", "0.1=a", "1.0=x"])
  })

  it("a signed token says what it holds", () => {
    // The example of RFC 7519, section 3.1
    const token =
      "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    expect(read(withBody(JSON.stringify({ t: token })))).toEqual(
      expect.arrayContaining(["t.iss=joe", "t.exp=1300819380"]),
    )
  })
})

describe("text in other clothes", () => {
  const lz = (text: string) => read(withBody(JSON.stringify({ z: text })))
  it.each([
    ["base64 without padding", Buffer.from(secret).toString("base64").replace(/=+$/, "")],
    ["base64url", Buffer.from(secret).toString("base64url")],
    ["a data address", `data:application/json;base64,${Buffer.from(secret).toString("base64")}`],
    ["hexadecimal digits", Buffer.from(secret).toString("hex")],
    ["escaped three times", encodeURIComponent(encodeURIComponent(encodeURIComponent(secret)))],
    // lz-string 1.5.0: compressToEncodedURIComponent, compressToBase64
    [
      "LZ-String",
      "N4IgrgzgpgTiBcoCWATBICGAjAxgWgEYAmAZhAF8AacGAG3QAsAXJgBwngHpOB3PgOgC2SaPygAPDINa0onAPwBHALwEKQA",
    ],
    [
      "LZ-String as base64",
      "N4IgrgzgpgTiBcoCWATBICGAjAxgWgEYAmAZhAF8AacGAG3QAsAXJgBwngHpOB3PgOgC2SaPygAPDINa0onAPwBHALwEKQA=",
    ],
  ])("%s", (_, text) => {
    expect(lz(text)).toEqual(expect.arrayContaining(fields.map((one) => `z.${one}`)))
    expect(read(withBody(text))).toEqual(expect.arrayContaining(fields))
  })

  it("base64 whose plus signs a form made spaces of", () => {
    const text = JSON.stringify({ uid: "abc-123", t: "ûï¾>>>???ûûû" })
    const encoded = Buffer.from(text).toString("base64")
    expect(encoded).toContain("+")
    expect(read(withBody(`d=${encoded}`))).toContain("d.uid=abc-123")
  })

  it.each([
    "d41d8cd98f00b204e9800998ecf8427e",
    "4030504030405060",
    "1322031943.1795226104",
    "0123456789abcdef",
  ])("%s is only itself", (value) =>
    expect(read(withBody(JSON.stringify({ v: value })))).toEqual([`v=${value}`]),
  )
})

describe("batches", () => {
  it("of GA4: a form per line", () => {
    const text =
      "en=page_view&ep.page_location=https%3A%2F%2Fwww.mise.example%2F&_et=3\r\nen=scroll&up.user_id=u-1\r\n"
    expect(read(withBody(text, "text/plain;charset=UTF-8"))).toEqual([
      "en=page_view",
      "ep.page_location=https://www.mise.example/",
      "_et=3",
      "en=scroll",
      "up.user_id=u-1",
    ])
  })

  it("of cookies as a page reads them", () => {
    const value = "_ga=GA1.1.1322031943.1795226104; lang=ja; t=%E5%A4%A9"
    expect(read(withBody(JSON.stringify({ c: value })))).toEqual(
      expect.arrayContaining(["c._ga=GA1.1.1322031943.1795226104", "c.lang=ja", "c.t=天"]),
    )
  })

  it("a text of several lines is no form", () => {
    expect(read(withBody("one=two and\nthree four"))).toEqual(["one=two and\nthree four"])
  })
})

describe("multipart", () => {
  it("as a browser builds it, files included", async () => {
    const form = new FormData()
    form.append("event", secret)
    form.append("segment", new Blob([gzipSync(secret)], { type: "application/octet-stream" }), "rum.gz")
    form.append("file", new File(["天気"], "a.txt", { type: "text/plain" }))
    const request = new Request("https://x.example/", { method: "POST", body: form })
    const body = Buffer.from(await request.arrayBuffer())
    const sent = withBody(body, request.headers.get("content-type") ?? "")
    expect(read(sent)).toEqual(
      expect.arrayContaining([
        ...fields.map((one) => `event.${one}`),
        ...fields.map((one) => `segment.${one}`),
        "file=天気",
      ]),
    )
    expect(fieldsOfSend(sent).undecoded).toBe(false)
    expect(read(withBody(body))).toContain("event.user.id=abc-123")
  })

  it("with a file nobody can read is not understood whole", async () => {
    const form = new FormData()
    form.append("uid", "abc-123")
    form.append("f", new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0, 1])]), "p.jpg")
    const request = new Request("https://x.example/", { method: "POST", body: form })
    const sent = withBody(Buffer.from(await request.arrayBuffer()), request.headers.get("content-type") ?? "")
    expect(read(sent)).toEqual(["uid=abc-123"])
    expect(fieldsOfSend(sent).undecoded).toBe(true)
  })
})

describe("protobuf", () => {
  // protobufjs 8: message U {string id=1; uint64 n=2;} message M {U user=1; string url=2; repeated string tags=3;
  // fixed32 f=4; double d=5; string long=6;}
  const message = bytes(
    "CgwKB2FiYy0xMjMQlgESHWh0dHBzOi8vd3d3Lm1pc2UuZXhhbXBsZS8/cT0xGgblpKnmsJcaAWIlBwAAACkAAAAAAAD4Pw==",
  )
  const expected = [
    "1.1=abc-123",
    "1.2=150",
    "2=https://www.mise.example/?q=1",
    "3=天気",
    "3=b",
    "4=7",
    "5=1.5",
    "2.q=1",
  ]

  it.each(["application/x-protobuf", "application/octet-stream", ""])("as %s", (type) => {
    expect(read(withBody(message, type))).toEqual(expected)
  })

  it("compressed, over a socket, and as base64 in an address", () => {
    expect(read(withBody(gzipSync(message), "application/x-protobuf", "gzip"))).toEqual(expected)
    expect(read(withMessage(message))).toEqual(expected)
    expect(read(withBody(JSON.stringify({ p: message.toString("base64") })))).toContain("p.1.1=abc-123")
  })

  it("a message that happens to be text only", () => {
    const nested = bytes("CiYKJGY2Zjk3NjMxLTllMGItNGEyYy05ZGM5LTAxMjM0NTY3ODlhYjIBeA==")
    const wanted = ["1.1=f6f97631-9e0b-4a2c-9dc9-0123456789ab", "6=x"]
    expect(read(withBody(nested, "application/x-protobuf"))).toEqual(wanted)
    expect(read(withBody(nested.toString("utf8"), "application/x-protobuf"))).toEqual(wanted)
  })

  it("inside gRPC-Web frames, as bytes and as text, trailers left out", () => {
    const frame = Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message])
    const end = Buffer.concat([Buffer.from([0x80, 0, 0, 0, 15]), Buffer.from("grpc-status:0\r\n")])
    expect(read(withBody(Buffer.concat([frame, end]), "application/grpc-web+proto"))).toEqual(expected)
    expect(read(withBody(frame.toString("base64"), "application/grpc-web-text"))).toEqual(expected)
  })

  it.each([
    ["random bytes", "wqkI/3ZrQm9vYmFyMTIzNP8="],
    ["a picture", "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsL"],
  ])("%s are not understood", (_, base64) => {
    expect(fieldsOfSend(withBody(bytes(base64), "application/octet-stream")).undecoded).toBe(true)
  })
})

describe("MessagePack", () => {
  // @msgpack/msgpack 3: encode({...secret, n: [1, -5, 300, 70000, 1.5, true, null], t: "天気", big: "y" * 40})
  const packed = bytes(
    "haR1c2VygaJpZKdhYmMtMTIzo3VybL1odHRwczovL3d3dy5taXNlLmV4YW1wbGUvP3E9MaFulwH7zQEszgABEXDLP/gAAAAAAADDwKF0puWkqeawl6NiaWfZKHl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXl5eXk=",
  )
  it.each([withBody(packed, "application/msgpack"), withBody(packed), withMessage(packed)])("%#", (one) => {
    expect(read(one)).toEqual([
      "user.id=abc-123",
      "url=https://www.mise.example/?q=1",
      "n.0=1",
      "n.1=-5",
      "n.2=300",
      "n.3=70000",
      "n.4=1.5",
      "n.5=true",
      "t=天気",
      `big=${"y".repeat(40)}`,
      "url.q=1",
    ])
  })

  it("cut short is not understood", () => {
    expect(fieldsOfSend(withBody(packed.subarray(0, 60), "application/msgpack")).undecoded).toBe(true)
  })
})

describe("socket messages", () => {
  // socket.io-parser 4 and engine.io-parser 5 on ["event", secret]; SockJS and SignalR by their public protocols.
  it.each([
    ["Socket.IO", `42["event",${secret}]`, "1."],
    ["with a namespace and a number", `42/chat,13["event",${secret}]`, "1."],
    ["with bytes to follow", `451-["event",${secret},{"_placeholder":true,"num":0}]`, "1."],
    ["polled", `42["event",${secret}]\u001e2`, "1."],
    ["polled, version 3", `99:42["event",${secret}]`, "1."],
    ["SignalR", `{"protocol":"json","version":1}\u001e${secret}\u001e`, ""],
    ["STOMP", `SEND\ndestination:/app/log\ncontent-type:application/json\n\n${secret}\u0000`, ""],
    ["STOMP in SockJS", JSON.stringify([`SEND\ndestination:/app/log\n\n${secret}\u0000`]), "0."],
  ])("%s", (_, text, prefix) => {
    const one = withMessage(text)
    expect(read(one)).toEqual(expect.arrayContaining(fields.map((field) => prefix + field)))
    expect(fieldsOfSend(one).undecoded).toBe(false)
  })
})

describe("Sentry envelopes", () => {
  // The examples of https://develop.sentry.dev/sdk/data-model/envelopes/ in form, with our values.
  const head = '{"event_id":"9ec79c33ec9942ab8353589fcb2e04dc","dsn":"https://k@o1.ingest.example/42"}'
  const event = '{"user":{"id":"abc-123"}}'
  it("with items of stated length and of lines", () => {
    const text = `${head}\n{"type":"attachment","length":10,"filename":"hello.txt"}\n\u{feff}Hello\r\n\n{"type":"event"}\n${event}\n`
    expect(read(withBody(text, "application/x-sentry-envelope"))).toEqual(
      expect.arrayContaining(["filename=hello.txt", "type=event", "user.id=abc-123"]),
    )
    expect(read(withBody(text, "text/plain;charset=UTF-8"))).toContain("user.id=abc-123")
  })

  it("with a compressed recording", () => {
    const recording = Buffer.concat([Buffer.from('{"segment_id":0}\n'), gzipSync(secret)])
    const body = Buffer.concat([
      Buffer.from(`${head}\n{"type":"replay_event"}\n${event}\n`),
      Buffer.from(`{"type":"replay_recording","length":${recording.length}}\n`),
      recording,
    ])
    const one = withBody(body, "text/plain")
    expect(read(one)).toContain("user.id=abc-123")
    // The recording has a head of its own before its compressed bytes: it is not taken apart, and said so.
    expect(fieldsOfSend(one).undecoded).toBe(true)
  })
})

describe("headers and cookies", () => {
  it("give fields: cookies whole and unwrapped, headers that scripts add", () => {
    const one = {
      ...withBody("x"),
      headers: [
        ["accept", "*/*"],
        ["sec-fetch-mode", "cors"],
        ["x-visitor", '{"id":"abc-123"}'],
        ["user-agent", "Test"],
      ] as const,
      cookies: [
        { name: "s", value: encodeURIComponent('{"uid":"abc-123"}') },
        { name: "b", value: Buffer.from('{"uid":"abc-123"}').toString("base64") },
      ],
    }
    const found = fieldsOfSend(one).fields.filter(({ where }) => where === "header" || where === "cookie")
    expect(found.map(({ name, value }) => `${name}=${value}`)).toEqual(
      expect.arrayContaining(["x-visitor.id=abc-123", "s.uid=abc-123", "b.uid=abc-123"]),
    )
    expect(found.some(({ name }) => /accept|sec-|user-agent/.test(name))).toBe(false)
  })
})
