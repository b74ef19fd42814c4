import type { Answer, DevToolsEvent, Method, Params } from "./protocol.ts"

/** A command that got no answer, or an error for one. `gone`: the browser or the target is no longer there. */
export class DevToolsError extends Error {
  readonly gone: boolean
  constructor(message: string, gone: boolean) {
    super(message)
    this.name = "DevToolsError"
    this.gone = gone
  }
}

export type Listener = (event: DevToolsEvent) => void

/** One connection to a browser's DevTools endpoint, all sessions over it (flat protocol). */
export interface DevTools {
  /** Sends one command. `session` absent: the browser's own. Rejects with `DevToolsError`. */
  send<M extends Method>(method: M, params?: Params<M>, session?: string): Promise<Answer<M>>
  /** Hears every event of one session; the empty name is the browser's own session. */
  listen(session: string, listener: Listener): void
  /** A session that ended: its open commands are rejected and its listener forgotten. */
  forget(session: string): void
  /** Settles when the connection is gone, whoever ended it. */
  readonly closed: Promise<void>
  close(): void
}

interface Waiting {
  readonly session: string
  readonly resolve: (value: never) => void
  readonly reject: (error: DevToolsError) => void
}

interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** Opens the WebSocket of a DevTools endpoint (`ws://127.0.0.1:PORT/devtools/browser/ID`). */
export async function connectDevTools(endpoint: string): Promise<DevTools> {
  const socket = new WebSocket(endpoint)
  await opened(socket)
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Listener>()
  const closed = new Promise<void>((resolve) => socket.addEventListener("close", () => resolve()))
  void closed.then(() => rejectAll(waiting, () => true, "the browser is gone"))
  socket.addEventListener("message", ({ data }) => receive(JSON.parse(String(data)), waiting, listeners))
  let lastId = 0
  return {
    send(method, params, session = "") {
      if (socket.readyState !== WebSocket.OPEN)
        return Promise.reject(new DevToolsError(`${method}: the browser is gone`, true))
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { session, resolve, reject })
        socket.send(JSON.stringify({ id, method, params, ...(session && { sessionId: session }) }))
      })
    },
    listen: (session, listener) => void listeners.set(session, listener),
    forget(session) {
      listeners.delete(session)
      rejectAll(waiting, (one) => one.session === session, "the target is gone")
    },
    closed,
    close: () => socket.close(),
  }
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener("open", () => resolve(), { once: true })
    const fail = () => reject(new DevToolsError("the browser's DevTools endpoint did not answer", true))
    socket.addEventListener("error", fail, { once: true })
  })
}

function receive(
  message: Message & DevToolsEvent,
  waiting: Map<number, Waiting>,
  listeners: Map<string, Listener>,
) {
  if (message.id === undefined) {
    listeners.get(message.sessionId ?? "")?.(message)
    return
  }
  const one = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.error) one?.reject(new DevToolsError(message.error.message, false))
  else one?.resolve(message.result as never)
}

function rejectAll(waiting: Map<number, Waiting>, which: (one: Waiting) => boolean, message: string) {
  for (const [id, one] of waiting) {
    if (!which(one)) continue
    waiting.delete(id)
    one.reject(new DevToolsError(message, true))
  }
}
