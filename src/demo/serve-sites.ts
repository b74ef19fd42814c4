import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import { createServer as createHttpsServer } from "node:https"
import type { AddressInfo } from "node:net"
import type { Duplex } from "node:stream"
import { demoCertificate } from "./certificate.ts"
import { hostResolverRules } from "./host-resolver-rules.ts"
import { openSocket } from "./open-socket.ts"
import { receive, receiveSocket } from "./receive.ts"
import type { ReceivedRequest } from "./received.ts"
import { replyFor } from "./reply-for.ts"
import { sendReply } from "./send-reply.ts"
import type { Reply, Site } from "./site.ts"

export interface ServeSitesOptions {
  /** Host name → site. */
  readonly sites: Readonly<Record<string, Site>>
  /** Also answer plain HTTP, on a port of its own. */
  readonly plain?: boolean
}

export interface ServedSites extends AsyncDisposable {
  /** HTTPS port on 127.0.0.1. */
  readonly port: number
  /** HTTP port on 127.0.0.1, when asked for. */
  readonly plainPort?: number
  /** For --ignore-certificate-errors-spki-list. */
  readonly spki: string
  /** For --host-resolver-rules: these sites on loopback, no other name exists. */
  readonly hostResolverRules: string
  /** Every request in the order it arrived, those for unknown hosts too. */
  readonly log: readonly ReceivedRequest[]
  /** Ends open connections and frees the ports. */
  close(): Promise<void>
}

/** Serves many host names over TLS on one loopback port, told apart by the Host header. */
export async function serveSites(options: ServeSitesOptions): Promise<ServedSites> {
  const log: ReceivedRequest[] = []
  const { cert, key, spki } = demoCertificate()
  const secure = await listening(answering(createHttpsServer({ cert, key }), options.sites, log))
  const plain = options.plain ? await listening(answering(createHttpServer(), options.sites, log)) : undefined
  const ports = { https: secure.port, ...(plain && { http: plain.port }) }
  const close = async () => {
    await Promise.all([secure.close(), plain?.close()])
  }
  return {
    port: secure.port,
    ...(plain && { plainPort: plain.port }),
    spki,
    hostResolverRules: hostResolverRules(Object.keys(options.sites), ports),
    log,
    close,
    [Symbol.asyncDispose]: close,
  }
}

type Sites = ServeSitesOptions["sites"]

/** Said of a host name that no site answers for (421 Misdirected Request). */
const unknownHost: Reply = { status: 421, body: "no such site" }

function answering(server: Server, sites: Sites, log: ReceivedRequest[]): Server {
  const answer = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await receive(message)
    log.push(request)
    const site = sites[request.host]
    await sendReply(response, site === undefined ? unknownHost : await replyFor(site, request))
  }
  server.on("request", (message, response) => {
    // A handler that throws must be seen by whoever visits, and must not end the server.
    answer(message, response).catch((error) => sendReply(response, { status: 500, body: String(error) }))
  })
  server.on("upgrade", (message, socket, early) => {
    // Frames that came along with the handshake are read like those that follow.
    if (early.length > 0) socket.unshift(early)
    upgrade(message, socket, { sites, log })
  })
  return server
}

function upgrade(
  message: IncomingMessage,
  socket: Duplex,
  server: { sites: Sites; log: ReceivedRequest[] },
): void {
  const request = receiveSocket(message)
  server.log.push(request)
  // The visitor may cut the line at any time; that is no fault of the server.
  socket.on("error", () => socket.destroy())
  const endpoint = server.sites[request.host]?.sockets?.[request.path.split("?", 1)[0] ?? ""]
  if (endpoint === undefined) socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
  else openSocket(socket, request, endpoint)
}

async function listening(server: Server): Promise<{ port: number; close(): Promise<void> }> {
  // A connection dropped just as a visitor uses it makes the browser send once more; no log could tell that from two sends.
  server.keepAliveTimeout = 0
  const sockets = new Set<Duplex>()
  server.on("upgrade", (_message, socket) => sockets.add(socket))
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", resolve)
  })
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port: (server.address() as AddressInfo).port, close }
}
