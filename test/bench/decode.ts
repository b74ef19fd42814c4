import { brotliCompressSync, gzipSync } from "node:zlib"
import { fieldsOfSend } from "../../src/analyzers/facts/decode/fields-of-send.ts"
import type { RecordedSend } from "../../src/crawler/evidence.ts"
import { send } from "../analyzers/evidence-builder.ts"
import { median } from "./median.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"

const size = 10_000_000
/** Most seconds for a body of ten million bytes. */
const most = 1
const rounds = 3

const nested = (depth: number, text: string): string =>
  depth === 0 ? text : nested(depth - 1, encodeURIComponent(`n=${text}`))
const random = Buffer.from(Array.from({ length: size }, (_, at) => (at * 2_654_435_761) >>> 24))
const words = "天気予報 weather ".repeat(size / 25)
const form = "a=1&".repeat(size / 4)
const part = `--X\r\nContent-Disposition: form-data; name="f"; filename="a.json"\r\n\r\n`

interface Case {
  readonly kind: string
  readonly body: string | Uint8Array
  readonly type?: string
  readonly encoding?: string
}

const cases: readonly Case[] = [
  {
    kind: "JSON, wide",
    body: `{${Array.from({ length: size / 20 }, (_, at) => `"k${at}":"${at}"`).join(",")}}`,
  },
  { kind: "JSON, one list", body: `[${"1,".repeat(size / 2)}1]` },
  { kind: "JSON, deep", body: `${"[".repeat(size / 2)}${"]".repeat(size / 2)}` },
  { kind: "JSON, one long text", body: JSON.stringify({ t: words }) },
  { kind: "JSON, table of pairs", body: `[${'["k","v"],'.repeat(size / 10)}["k","v"]]` },
  { kind: "JSON cut short", body: `{"a":"${"x".repeat(size)}` },
  { kind: "NDJSON", body: '{"a":"b"}\n'.repeat(size / 10) },
  { kind: "NDJSON, one line broken", body: `${"{}\n".repeat(size / 3)}{` },
  { kind: "form", body: form },
  { kind: "form, one long value", body: `a=${"x".repeat(size)}` },
  { kind: "form, a line each", body: "en=a&_et=1\r\n".repeat(size / 12) },
  { kind: "form, Shift_JIS", body: `t=${"%93%8C%8B%9E".repeat(size / 12)}` },
  { kind: "cookies in one line", body: "a=1; ".repeat(size / 5) },
  { kind: "escaped many times", body: `n=${nested(6, "a=1&b=%41 ".repeat(size / 120))}` },
  { kind: "base64 of JSON", body: Buffer.from(JSON.stringify({ t: words })).toString("base64") },
  { kind: "base64 of base64", body: btoa(btoa(btoa("x".repeat(size / 2.5)))) },
  { kind: "base64 of nothing", body: "A".repeat(size) },
  { kind: "hexadecimal", body: Buffer.from(form.slice(0, size / 2)).toString("hex") },
  { kind: "like LZ-String", body: `N4${"Ig".repeat(size / 2)}` },
  { kind: "text", body: words },
  { kind: "multipart, one file", body: `${part}${words}\r\n--X--`, type: "multipart/form-data; boundary=X" },
  {
    kind: "multipart, many parts",
    body: `${part}1\r\n`.repeat(size / 75),
    type: "multipart/form-data; boundary=X",
  },
  {
    kind: "multipart, only boundaries",
    body: "--X\r\n".repeat(size / 5),
    type: "multipart/form-data; boundary=X",
  },
  { kind: "gzip of 10 MB", body: gzipSync(words), encoding: "gzip" },
  { kind: "gzip of 1 GB", body: gzipSync(Buffer.alloc(2 ** 30, 97)), encoding: "gzip" },
  { kind: "gzip of gzip of 1 GB", body: gzipSync(gzipSync(Buffer.alloc(2 ** 30, 97))), encoding: "gzip" },
  { kind: "brotli of 100 MB", body: brotliCompressSync(Buffer.alloc(1e8, 97)), encoding: "br" },
  {
    kind: "protobuf, many fields",
    body: Buffer.alloc(size, Buffer.from([8, 1])),
    type: "application/x-protobuf",
  },
  { kind: "protobuf, deep", body: deepProtobuf(), type: "application/x-protobuf" },
  { kind: "MessagePack, one list", body: listOfMessagePack(), type: "application/msgpack" },
  { kind: "gRPC-Web, empty frames", body: Buffer.alloc(size), type: "application/grpc-web+proto" },
  {
    kind: "envelope of lines",
    body: `{"sent_at":"x"}\n${'{"type":"a"}\n{}\n'.repeat(size / 16)}`,
    type: "application/x-sentry-envelope",
  },
  { kind: "bytes of no form", body: random },
]

/** Messages in messages, each a few bytes longer than what it holds. */
function deepProtobuf(): Uint8Array {
  const tag = 0x0a
  const layers: Buffer[] = []
  for (let length = 0; length < size; length += 5) {
    const varint = [0, 7, 14, 21].map((shift) => ((length >> shift) & 0x7f) | (shift < 21 ? 0x80 : 0))
    layers.push(Buffer.from([tag, ...varint]))
  }
  return Buffer.concat(layers.toReversed())
}

function listOfMessagePack(): Uint8Array {
  const head = Buffer.from([0xdd, 0, 0, 0, 0])
  head.writeUInt32BE(size, 1)
  return Buffer.concat([head, Buffer.alloc(size, 1)])
}

function sendOf({ body, type = "", encoding = "" }: Case): RecordedSend {
  const content = typeof body === "string" ? { text: body } : { base64: Buffer.from(body).toString("base64") }
  const headers = [
    ["content-type", type],
    ["content-encoding", encoding],
  ] as const
  return send("https://log.vendor.example/c", { headers, body: { state: "seen", ...content } })
}

const rows = cases.map((one) => {
  const recorded = sendOf(one)
  const seconds = Array.from({ length: rounds }, () => {
    const from = process.cpuUsage()
    fieldsOfSend(recorded)
    return process.cpuUsage(from).user / 1e6
  })
  const { fields, undecoded } = fieldsOfSend(recorded)
  const megabytes = (one.body.length / 1e6).toFixed(1)
  return { kind: one.kind, megabytes, seconds: median(seconds), fields: fields.length, undecoded }
})

console.log(
  `Bodies of ten million bytes, or that unpack to more: seconds of processor time to take one apart, median of ${rounds}.\n`,
)
printTable(
  ["body", "sent, million", "seconds", "fields", "understood whole"],
  rows.map(({ kind, megabytes, seconds, fields, undecoded }) => [
    kind,
    megabytes,
    seconds.toFixed(2),
    fields,
    undecoded ? "no" : "yes",
  ]),
)
const slowest = rows.reduce((worst, row) => (row.seconds > worst.seconds ? row : worst))
target(
  `the slowest (${slowest.kind}) in ${slowest.seconds.toFixed(2)} s, each at most ${most}`,
  slowest.seconds <= most,
)
