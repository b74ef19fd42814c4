import type { Carrier } from "./connection.ts"

/** A WebSocket that could not be opened. */
export class NoConnection extends Error {
  override readonly name = "NoConnection"
}

/** A DevTools endpoint's WebSocket (`ws://host:port/devtools/...`). Rejects with `NoConnection` when it does not open. */
export async function openWebSocket(address: string): Promise<Carrier & { close(): void }> {
  const socket = new WebSocket(address)
  let hear: (text: string) => void = () => {}
  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string") hear(data)
  })
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener("close", () => resolve())
    // An endpoint that breaks off the connection ends it as well.
    socket.addEventListener("error", () => resolve())
  })
  const opened = new Promise<true>((resolve) => socket.addEventListener("open", () => resolve(true)))
  if (!(await Promise.race([opened, closed]))) throw new NoConnection(address)
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text)
    },
    onMessage: (listener) => {
      hear = listener
    },
    closed,
    close: () => socket.close(),
  }
}
