import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Duplex } from "node:stream"
import { openSocket } from "../../src/demo/open-socket.ts"
import { receiveSocket } from "../../src/demo/receive.ts"

/** An endpoint that offers a browser's pages and nothing of the browser as a whole, as web views on a device do. */
export interface PageEndpoint extends AsyncDisposable {
  readonly address: string
  /** Commands that were refused. */
  readonly refused: readonly string[]
  /** Breaks every connection off and answers no more. */
  readonly cut: () => void
}

/** Commands for the browser as a whole; `Target.setAutoAttach` of a page concerns its own frames and workers. */
const ofTheBrowser =
  /^(Browser|SystemInfo|Tracing|IO|Tethering)\.|^Storage\.getCookies$|^Target\.(?!setAutoAttach$|detachFromTarget$)/

/** Stands before a browser's own endpoint. `names` says whether it names a socket for the browser, which then refuses all. */
export async function pageEndpoint(browser: string, { names }: { names: boolean }): Promise<PageEndpoint> {
  const refused: string[] = []
  const open = new Set<Duplex>()
  const onward = browser.replace("http", "ws")
  const server = createServer(async (request, response) => {
    const answer = await fetch(browser + request.url)
    const body: unknown = await answer.json()
    response.setHeader("content-type", "application/json; charset=UTF-8")
    response.end(JSON.stringify(asDevice(body, names)))
  })
  server.on("upgrade", (message, socket) => {
    open.add(socket)
    socket.on("error", () => socket.destroy())
    socket.on("close", () => open.delete(socket))
    const ofPage = message.url?.startsWith("/devtools/page/") === true
    const target = ofPage ? new WebSocket(onward + message.url) : undefined
    const opened = new Promise((resolve) => target?.addEventListener("open", resolve))
    socket.on("close", () => target?.close())
    target?.addEventListener("close", () => socket.end())
    openSocket(socket, receiveSocket(message), {
      opened: (send) => target?.addEventListener("message", ({ data }) => send(String(data))),
      message: async (text, send) => {
        const { id, method, sessionId } = JSON.parse(text)
        if (target && !ofTheBrowser.test(method)) {
          await opened
          target.send(text)
          return
        }
        refused.push(method)
        send(JSON.stringify({ id, sessionId, error: { code: -32601, message: `'${method}' wasn't found` } }))
      },
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const cut = () => {
    for (const socket of open) socket.destroy()
    server.closeAllConnections()
    server.close()
  }
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    cut,
    [Symbol.asyncDispose]: async () => cut(),
  }
}

/** As behind a forwarded port: addresses without a host, of the app that shows the pages. */
function asDevice(body: unknown, names: boolean): unknown {
  if (Array.isArray(body)) return body.map((one) => withoutHost(one))
  const { webSocketDebuggerUrl: _, ...version } = body as Record<string, string>
  return {
    ...version,
    "Android-Package": "jp.example.machikado",
    ...(names ? { webSocketDebuggerUrl: "ws:///devtools/browser" } : {}),
  }
}

function withoutHost(target: { webSocketDebuggerUrl?: string }): unknown {
  return { ...target, webSocketDebuggerUrl: target.webSocketDebuggerUrl?.replace(/^ws:\/\/[^/]+/, "ws://") }
}
