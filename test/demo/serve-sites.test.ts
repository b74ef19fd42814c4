import { createHash, X509Certificate } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { request as httpRequest, type IncomingMessage } from "node:http"
import { request as httpsRequest } from "node:https"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import type { TLSSocket } from "node:tls"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"

let folder: string
let served: ServedSites

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-serve-"))
  await writeFile(join(folder, "index.html"), "<p>こんにちは</p>")
  await writeFile(join(folder, "a b.css"), "p{}")
  await writeFile(join(folder, "..outside"), "a name with dots is still inside")
  served = await serveSites({
    plain: true,
    sites: {
      "www.mise.example": {
        folder,
        answers: {
          "/beacon": () => ({ status: 204 }),
          "/two-cookies": () => ({ headers: { "set-cookie": ["a=1; Path=/", "b=2; Path=/"] } }),
          "/moved": () => ({ status: 302, headers: { location: "https://other.example/" } }),
          "/late": () => ({ delay: 20, body: "late" }),
          "/stream": () => ({ body: Readable.from(["one ", "two"]) }),
          "/broken": () => Promise.reject(new Error("the handler broke")),
          "/cut": () => ({ drop: true }),
          "/api/*": (request) => ({ body: `below: ${request.path}` }),
          "/api/exact": () => ({ body: "exact" }),
          "/api/deeper/*": () => ({ body: "deeper" }),
        },
      },
      "127.0.0.1": {
        sockets: {
          "/echo": {
            opened: (send) => send("welcome"),
            message: (text, send) => send(text.toUpperCase()),
          },
        },
      },
    },
  })
})

afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true })
})

describe("files", () => {
  it("answers / with index.html and its type", async () => {
    const { status, headers, body } = await get("/")
    expect({ status, type: headers["content-type"], body }).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "<p>こんにちは</p>",
    })
  })

  it("decodes the path, and leaves a query aside", async () => {
    expect((await get("/a%20b.css?v=1")).body).toBe("p{}")
  })

  it.each([
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/%00",
    "/%",
    "/no-such",
  ])("finds nothing at %s", async (path) => expect((await get(path)).status).toBe(404))

  it("does not take a name that begins with dots for a way out", async () => {
    expect((await get("/..outside")).status).toBe(200)
  })
})

describe("handlers", () => {
  it("send status, several Set-Cookie headers and redirects as they say", async () => {
    expect((await get("/beacon", { method: "POST", body: "bye" })).status).toBe(204)
    expect((await get("/two-cookies")).headers["set-cookie"]).toEqual(["a=1; Path=/", "b=2; Path=/"])
    expect((await get("/moved")).headers.location).toBe("https://other.example/")
  })

  it("answer later and in pieces", async () => {
    expect((await get("/late")).body).toBe("late")
    expect((await get("/stream")).body).toBe("one two")
  })

  it("win over each other by exactness, then by length", async () => {
    expect((await get("/api/exact")).body).toBe("exact")
    expect((await get("/api/deeper/1")).body).toBe("deeper")
    expect((await get("/api/1?x=2")).body).toBe("below: /api/1?x=2")
  })

  it("that throw answer 500 with the reason; those that drop cut the line", async () => {
    expect(await get("/broken")).toMatchObject({ status: 500, body: "Error: the handler broke" })
    await expect(get("/cut")).rejects.toThrow("socket hang up")
  })
})

describe("the log", () => {
  it("keeps what arrived, body bytes and unknown hosts included", async () => {
    const bytes = Buffer.from([0, 255, 10, 13])
    await get("/beacon?x=1", { method: "POST", body: bytes, headers: { "x-note": "hello" } })
    expect(served.log.at(-1)).toMatchObject({
      scheme: "https",
      host: "www.mise.example",
      method: "POST",
      path: "/beacon?x=1",
      headers: { "x-note": "hello" },
      body: bytes,
    })
    expect((await get("/", { headers: { host: "nobody.example:443" } })).status).toBe(421)
    expect(served.log.at(-1)?.host).toBe("nobody.example")
  })

  it("tells plain HTTP from TLS", async () => {
    expect((await get("/", { port: served.plainPort })).status).toBe(200)
    expect(served.log.at(-1)?.scheme).toBe("http")
  })
})

describe("WebSocket", () => {
  it.each([5, 126, 70_000])(
    "carries messages of %i characters both ways and logs every frame",
    async (length) => {
      const socket = new WebSocket(`ws://127.0.0.1:${served.plainPort}/echo?room=1`)
      const heard: string[] = []
      const text = "a".repeat(length)
      await new Promise<void>((resolve, reject) => {
        socket.onerror = () => reject(new Error("the connection failed"))
        socket.onmessage = ({ data }) => {
          heard.push(String(data))
          if (heard.length === 1) socket.send(text)
          else socket.close()
        }
        socket.onclose = () => resolve()
      })
      expect(heard).toEqual(["welcome", text.toUpperCase()])
      const logged = served.log.findLast((request) => request.scheme === "ws")
      expect(logged?.path).toBe("/echo?room=1")
      expect(logged?.frames?.map(({ from, data }) => [from, data.length])).toEqual([
        ["site", 7],
        ["visitor", length],
        ["site", length],
      ])
    },
  )

  it("refuses a path without an endpoint", async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${served.plainPort}/none`)
    await new Promise((resolve) => {
      socket.onerror = resolve
    })
    expect(socket.readyState).toBe(WebSocket.CLOSED)
  })
})

describe("what a browser is told", () => {
  it("gives the digest of the public key that the server really shows", async () => {
    const key = new X509Certificate((await get("/")).certificate).publicKey.export({
      type: "spki",
      format: "der",
    })
    expect(served.spki).toBe(createHash("sha256").update(key).digest("base64"))
  })

  it("maps each host on both ports and no other name", () => {
    expect(served.hostResolverRules).toBe(
      [
        `MAP www.mise.example:443 127.0.0.1:${served.port}`,
        `MAP www.mise.example:80 127.0.0.1:${served.plainPort}`,
        `MAP 127.0.0.1:443 127.0.0.1:${served.port}`,
        `MAP 127.0.0.1:80 127.0.0.1:${served.plainPort}`,
        "MAP * ~NOTFOUND",
      ].join(", "),
    )
  })
})

interface Asked {
  readonly method?: string
  readonly body?: string | Buffer
  readonly headers?: Record<string, string>
  /** Plain HTTP at this port instead of TLS. */
  readonly port?: number | undefined
}

async function get(path: string, asked: Asked = {}) {
  const { method = "GET", body, port, headers } = asked
  const options = { host: "127.0.0.1", path, method, headers: { host: "www.mise.example", ...headers } }
  const request =
    port === undefined
      ? httpsRequest({ ...options, port: served.port, rejectUnauthorized: false, agent: false })
      : httpRequest({ ...options, port, agent: false })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on("response", resolve).on("error", reject).end(body)
  })
  const certificate =
    port === undefined ? (response.socket as TLSSocket).getPeerCertificate().raw : Buffer.alloc(0)
  const text = Buffer.concat(await response.toArray()).toString("utf8")
  return { status: response.statusCode, headers: response.headers, body: text, certificate }
}
