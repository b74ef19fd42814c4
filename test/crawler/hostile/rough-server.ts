import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { createServer as createPlainServer, type Server, type Socket } from "node:net"
import { demoCertificate } from "../../../src/demo/certificate.ts"
import { receive } from "../../../src/demo/receive.ts"
import type { ReceivedRequest } from "../../../src/demo/received.ts"
import { replyFor } from "../../../src/demo/reply-for.ts"
import { sendReply } from "../../../src/demo/send-reply.ts"
import type { Site } from "../../../src/demo/site.ts"

/** What a rough host does with a connection instead of answering. */
export type Roughness = (socket: Socket) => void

const said = (head: string, body = "") =>
  `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${head}\r\n\r\n${body}`
const start = "<!doctype html><title>x</title><p>x<script src=/before.js></script>"

/** Answers to the start page that no orderly server gives; their hosts are `NAME.test`. */
export const rough: Readonly<Record<string, Roughness>> = {
  "empty-reply": (socket) => socket.end(),
  "cut-in-body": (socket) => {
    socket.write(said("content-length: 100000", start))
    setTimeout(() => socket.destroy(), 300)
  },
  "cut-in-chunk": (socket) => {
    socket.write(said("transfer-encoding: chunked", `ffff\r\n${start}`))
    setTimeout(() => socket.destroy(), 300)
  },
  "cut-in-headers": (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-ty"),
  "endless-headers": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\n")
    const timer = setInterval(() => socket.write("x-more: 1\r\n"), 20)
    socket.once("close", () => clearInterval(timer))
  },
  "no-http": (socket) => socket.end("220 mail.example.jp ESMTP\r\n"),
  "two-lengths": (socket) => socket.end(said("content-length: 10\r\ncontent-length: 20", start)),
  "bad-chunks": (socket) => socket.end(said("transfer-encoding: chunked", "zz\r\n")),
  "strange-status": (socket) => socket.end("HTTP/1.1 999 ?\r\ncontent-length: 1\r\n\r\nx"),
  "hints-flood": (socket) => {
    socket.write("HTTP/1.1 103 Early Hints\r\nlink: </hinted.css>; rel=preload; as=style\r\n\r\n".repeat(200))
    socket.end(said("connection: close", start))
  },
}

export interface RoughServer {
  readonly port: number
  readonly log: readonly ReceivedRequest[]
  close(): Promise<void>
}

export interface RoughOptions {
  readonly sites: Readonly<Record<string, Site>>
  /** Ask every visitor for a certificate of its own. */
  readonly requestCert?: boolean
}

/** A TLS server that takes requests of any length and may answer the start page roughly. */
export async function serveRough({ sites, requestCert = false }: RoughOptions): Promise<RoughServer> {
  const log: ReceivedRequest[] = []
  const { cert, key } = demoCertificate()
  const options = { cert, key, requestCert, rejectUnauthorized: false, maxHeaderSize: 8_000_000 }
  const server = createServer(options, async (message, response) => {
    const request = await receive(message)
    log.push(request)
    const roughness = rough[request.host.replace(/\.test$/, "")]
    message.socket.on("error", () => message.socket.destroy())
    if (roughness && request.path === "/") roughness(message.socket)
    else await sendReply(response, await replyFor(sites[request.host] ?? {}, request))
  })
  return { ...(await listening(server)), log }
}

/** A port where nobody speaks TLS. */
export function servePlainWords(): Promise<Omit<RoughServer, "log">> {
  return listening(
    createPlainServer((socket) => socket.on("error", () => socket.destroy()).end("no TLS here\r\n")),
  )
}

async function listening(server: Server): Promise<Omit<RoughServer, "log">> {
  const sockets = new Set<Socket>()
  server.on("connection", (socket) => {
    sockets.add(socket)
    socket.once("close", () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { port: (server.address() as AddressInfo).port, close }
}
