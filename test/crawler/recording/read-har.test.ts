import { createHash } from "node:crypto"
import { deflateSync, gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { keeper } from "../../../src/crawler/recording/keeper.ts"
import { readHar } from "../../../src/crawler/recording/read-har.ts"
import { readRecording } from "../../../src/crawler/recording/read-recording.ts"
import { entry, imported, log, written } from "./har.ts"

const addresses = Array.from({ length: 30 }, (_, at) => `https://t.example/${at}`)
const whole = log(
  "tool",
  addresses.map((url) => entry({ url })),
)

async function read(name: string, contents: string | Uint8Array) {
  const { path } = await written(name, contents)
  const urls: string[] = []
  const reading = await readHar(path, ({ request }) => urls.push(request.url ?? ""))
  return { ...reading, urls }
}

describe("what a file may come as", () => {
  it.each([
    ["plain", whole],
    ["with a byte order mark", `\ufeff${whole}`],
    ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whole, "utf16le")])],
    ["gzip", gzipSync(whole)],
    ["zlib", deflateSync(whole)],
    ["with white space at its end", `${whole}\n\n  `],
  ])("reads it %s, and gives the digest of the file as it is", async (name, contents) => {
    const { urls, fault, sha256, size } = await read(`${name}.har`, contents)
    const bytes = Buffer.from(contents)
    expect(urls).toEqual(addresses)
    expect(fault).toBeUndefined()
    expect({ sha256, size }).toEqual({
      sha256: createHash("sha256").update(bytes).digest("hex"),
      size: bytes.length,
    })
  })
})

describe("what is wrong with a file", () => {
  it.each([
    ["cut off", whole.slice(0, whole.length / 2), "truncated"],
    ["cut off while packed", gzipSync(whole).subarray(0, -60), "truncated"],
    ["no JSON from some place on", whole.replace('"https://t.example/20"', "oops"), "malformed"],
  ])("%s: gives what came before", async (name, contents, code) => {
    const { urls, fault } = await read(`${name}.har`, contents)
    expect(fault?.code).toBe(code)
    expect(urls.length).toBeGreaterThan(5)
    expect(urls).toEqual(addresses.slice(0, urls.length))
  })

  it.each([
    ["empty", "", "not-har"],
    ["a web page", "<!doctype html><p>HAR</p>", "not-har"],
    ["other JSON", '{"entries":[{"request":{"url":"https://t.example/"}}]}', "not-har"],
    ["a list", "[1,2,3]", "not-har"],
    ["bytes", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), "not-har"],
    ["without traffic", log("tool", []), "no-entries"],
  ])("%s: is called so", async (name, contents, code) => {
    const { urls, fault } = await read(`${name}.har`, contents)
    expect(urls).toEqual([])
    expect(fault?.code).toBe(code)
  })

  it("text after the end was not read, and is not passed over", async () => {
    const { urls, fault } = await read("two.har", `${whole}${" ".repeat(300_000)}${whole}`)
    expect(urls).toEqual(addresses)
    expect(fault?.code).toBe("malformed")
  })

  it("odd entries count, whatever stands in them", async () => {
    const odd = [
      null,
      7,
      {},
      { request: null },
      { request: { url: 5 } },
      { request: { url: "https://t.example/" } },
    ]
    const { urls, entries, unreadable } = await read("odd.har", log("tool", odd as never))
    expect({ urls, entries, unreadable }).toEqual({ urls: ["https://t.example/"], entries: 6, unreadable: 5 })
  })

  it("a visit of a file that breaks off is not whole", async () => {
    const { visits } = await imported([await written("broken.har", whole.slice(0, whole.length / 2))])
    expect(visits).toMatchObject([{ outcome: "partial", failure: { code: "har-truncated" } }])
  })
})

describe("reading that is stopped", () => {
  it("gives what came before, with the digest of the whole file", async () => {
    const long = log(
      "tool",
      addresses.map((url) => entry({ url, response: { content: { text: "x".repeat(50_000) } } })),
    )
    const { path } = await written("long.har", long)
    const urls: string[] = []
    const reading = await readHar(
      path,
      ({ request }) => urls.push(request.url ?? ""),
      () => urls.length > 0,
    )
    expect(reading.fault).toEqual({ code: "stopped" })
    expect(urls).toEqual(addresses.slice(0, urls.length))
    expect(urls.length).toBeLessThan(addresses.length)
    expect(reading.sha256).toBe(createHash("sha256").update(long).digest("hex"))
  })

  it("is one in the thread too, and the visit is not whole", async () => {
    const { path, name } = await written("stopped.har", whole)
    const { visits, recording } = await readRecording({ path, name }, 1, AbortSignal.abort("SIGINT"))
    expect(recording.gaps[0]?.code).toBe("stopped")
    for (const { failure } of visits) expect(failure?.code).toBe("stopped")
  })
})

describe("a recording of hours", () => {
  const send = (at: number) => ({ url: `https://t.example/collect/${at}`, method: "POST" }) as never

  it("is kept whole while it is not too much, then only what is new of its kind", () => {
    const keeps = keeper()
    const kept = Array.from({ length: 30_000 }, (_, at) => keeps(send(at)))
    expect(kept.slice(0, 10_000).every(Boolean)).toBe(true)
    expect(kept.slice(10_000).some(Boolean)).toBe(false)
    expect(keeps({ url: "https://new.example/", method: "GET" } as never)).toBe(true)
  })
})
