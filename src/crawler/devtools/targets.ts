import type { DevTools, Listener } from "./connection.ts"
import { DevToolsError } from "./connection.ts"
import type { Answer, DevToolsEvent, Method, Params, Payload } from "./protocol.ts"

/** Kinds of target whose sends are recorded; the browser's own surfaces (`browser_ui`, `tab`) are left out. */
const wanted = [
  { type: "browser", exclude: true },
  { type: "tab", exclude: true },
  { type: "browser_ui", exclude: true },
  { type: "webview", exclude: true },
  { type: "background_page", exclude: true },
  {},
]

/** Attach to every new target, hold it until told to run, over one flat connection. */
export const attachToAll = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: wanted }

/** One page, frame process or worker, attached before its first script runs. */
export interface Target {
  readonly session: string
  readonly id: string
  /** As the protocol names it: `page`, `iframe`, `worker`, `shared_worker`, `service_worker`, ... */
  readonly type: string
  /** Address at the time it was attached. */
  readonly url: string
  readonly context: string
  /** The target that started it, where the protocol says so. */
  readonly parent?: Target
  readonly openedBy?: string
  /** Whether it waits to be run; a target met late has run already. */
  readonly waiting: boolean
  readonly send: <M extends Method>(method: M, params?: Params<M>) => Promise<Answer<M>>
}

/** Who records the targets of one browser context. Must end by sending `Runtime.runIfWaitingForDebugger`. */
export interface TargetWatcher {
  attached(target: Target): void
  event(target: Target, event: DevToolsEvent): void
  gone(target: Target): void
}

/**
 * Attaches to every target of the browser and hands each to the watcher of its context. The same worker may be
 * announced by several sessions; the first is kept.
 */
export async function watchTargets(devtools: DevTools, watchers: Watchers): Promise<void> {
  const targets = followTargets(devtools, watchers)
  devtools.listen("", (event) => targets.heard(event, undefined))
  await devtools.send("Target.setAutoAttach", attachToAll)
}

/** Who watches the targets of each browser context, by its id. */
export interface Watchers {
  get(context: string): TargetWatcher | undefined
}

/** One line of an endpoint's list of what can be connected to. */
export interface ListedTarget {
  readonly id: string
  readonly type: string
  readonly url: string
}

/**
 * Watches one target over a connection of its own, as endpoints give it that have no commands for the browser as a
 * whole: the connection's own session is the target's. Its frames and workers are attached where it says so.
 */
export function watchAlone(devtools: DevTools, listed: ListedTarget, watcher: TargetWatcher): void {
  const targets = followTargets(devtools, { get: () => watcher })
  const target: Target = {
    ...listed,
    ...{ context: "", waiting: false },
    // Every such connection has a session without a name.
    session: `alone ${listed.id}`,
    send: (method, params) => devtools.send(method, params),
  }
  devtools.listen("", targets.adopted(target, watcher))
  watcher.attached(target)
  devtools.closed.then(() => targets.ended(target))
}

interface Followed {
  /** Hears that targets come and go; says whether the event told of that. */
  readonly heard: (event: DevToolsEvent, from: Target | undefined) => boolean
  /** Takes in a target that nobody announced. */
  readonly adopted: (target: Target, watcher: TargetWatcher) => Listener
  readonly ended: (target: Target) => void
}

/** Hands each target announced over a connection to the watcher of its context. */
function followTargets(devtools: DevTools, watchers: Watchers): Followed {
  const bySession = new Map<string, Target>()
  const byId = new Map<string, Target>()

  const attached = (params: Payload<"Target.attachedToTarget">, parent: Target | undefined) => {
    const target = describe(devtools, params, parent)
    const watcher = watchers.get(target.context)
    if (watcher === undefined || byId.has(target.id)) {
      release(target)
      return
    }
    devtools.listen(target.session, adopted(target, watcher))
    watcher.attached(target)
  }
  const adopted = (target: Target, watcher: TargetWatcher): Listener => {
    bySession.set(target.session, target)
    byId.set(target.id, target)
    return listenerOf(target, watcher)
  }
  const detached = (session: string) => {
    devtools.forget(session)
    const target = bySession.get(session)
    if (target === undefined) return
    bySession.delete(session)
    byId.delete(target.id)
    // What a target started is announced through it, and goes unannounced when it goes first.
    for (const child of [...bySession.values()]) if (child.parent === target) detached(child.session)
    watchers.get(target.context)?.gone(target)
  }
  const heard = (event: DevToolsEvent, from: Target | undefined) => {
    if (event.method === "Target.attachedToTarget") attached(event.params, from)
    else if (event.method === "Target.detachedFromTarget") detached(event.params.sessionId)
    else return false
    return true
  }
  const listenerOf = (target: Target, watcher: TargetWatcher): Listener => {
    return (event) => {
      if (!heard(event, target)) watcher.event(target, event)
    }
  }
  return { heard, adopted, ended: ({ session }) => detached(session) }
}

function describe(
  devtools: DevTools,
  { sessionId, targetInfo, waitingForDebugger }: Payload<"Target.attachedToTarget">,
  parent: Target | undefined,
): Target {
  return {
    session: sessionId,
    id: targetInfo.targetId,
    type: targetInfo.type,
    url: targetInfo.url,
    context: targetInfo.browserContextId ?? parent?.context ?? "",
    ...(parent && { parent }),
    ...(targetInfo.openerId && { openedBy: targetInfo.openerId }),
    waiting: waitingForDebugger,
    send: (method, params) => devtools.send(method, params, sessionId),
  }
}

/** Lets a target run that nobody records (a second session of one already recorded, or not ours). */
function release(target: Target): void {
  send(target, "Runtime.runIfWaitingForDebugger")
  send(target.parent, "Target.detachFromTarget", { sessionId: target.session })
}

/** Sends a command whose failure only means that the target has already ended. */
export function send<M extends Method>(target: Target | undefined, method: M, params?: Params<M>): void {
  target?.send(method, params).catch(ignoreEnded)
}

export function ignoreEnded(error: unknown): void {
  if (!(error instanceof DevToolsError)) throw error
}
