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
}

/** What carries messages to and from a browser. */
export interface Carrier {
  send(text: string): void
  onMessage(listener: (text: string) => void): void
  /** Settles when nothing more can come. Never rejects. */
  readonly closed: Promise<void>
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

/** Speaks the protocol over any carrier of whole messages. */
export function connectDevTools(carrier: Carrier): DevTools {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Listener>()
  let open = true
  const closed = carrier.closed.then(() => {
    open = false
    rejectAll(waiting, () => true, "the browser is gone")
  })
  carrier.onMessage((text) => receive(JSON.parse(text), waiting, listeners))
  let lastId = 0
  return {
    send(method, params, session = "") {
      if (!open) return Promise.reject(new DevToolsError(`${method}: the browser is gone`, true))
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { session, resolve, reject })
        carrier.send(JSON.stringify({ id, method, params, ...(session && { sessionId: session }) }))
      })
    },
    listen: (session, listener) => void listeners.set(session, listener),
    forget(session) {
      listeners.delete(session)
      rejectAll(waiting, (one) => one.session === session, "the target is gone")
    },
    closed,
  }
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
