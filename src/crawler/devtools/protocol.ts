import type { CDPSession } from "playwright"

/** Playwright publishes the protocol's types only through its session; these names take them out of it. */
declare const session: CDPSession

/** A command of the DevTools protocol, e.g. `Network.enable`. */
export type Method = Parameters<typeof session.send>[0]
export type Params<M extends Method> = Parameters<typeof session.send<M>>[1]
export type Answer<M extends Method> = Awaited<ReturnType<typeof session.send<M>>>

/** What the protocol sends with an event, e.g. `Payload<"Network.requestWillBeSent">`. */
export type Payload<E extends EventName> = Parameters<Parameters<typeof session.on<E>>[1]>[0]

/** The events this program reads. */
export type EventName =
  | "Target.attachedToTarget"
  | "Target.detachedFromTarget"
  | "Inspector.targetCrashed"
  | "Network.requestWillBeSent"
  | "Network.requestWillBeSentExtraInfo"
  | "Network.requestServedFromCache"
  | "Network.responseReceived"
  | "Network.responseReceivedExtraInfo"
  | "Network.dataReceived"
  | "Network.loadingFinished"
  | "Network.loadingFailed"
  | "Network.webSocketCreated"
  | "Network.webSocketWillSendHandshakeRequest"
  | "Network.webSocketHandshakeResponseReceived"
  | "Network.webSocketFrameSent"
  | "Network.webSocketFrameReceived"
  | "Network.webTransportCreated"
  | "Network.webTransportConnectionEstablished"
  | "Page.frameAttached"
  | "Page.frameNavigated"
  | "Page.navigatedWithinDocument"
  | "Page.frameDetached"
  | "Page.loadEventFired"
  | "Page.windowOpen"
  | "Page.javascriptDialogOpening"
  | "Fetch.requestPaused"
  | "Runtime.bindingCalled"
  | "Runtime.executionContextCreated"
  | "Runtime.executionContextDestroyed"
  | "Runtime.executionContextsCleared"

/** One event as it arrives; `sessionId` is absent for the browser's own session. */
export type DevToolsEvent = {
  [E in EventName]: { readonly method: E; readonly params: Payload<E>; readonly sessionId?: string }
}[EventName]

/** What to do at which event; `C` is what else the handlers are given. */
export type EventHandlers<C> = {
  readonly [E in EventName]?: (params: Payload<E>, context: C) => void
}

/** Calls the handler of an event. Says whether there is one. */
export function handle<C>(handlers: EventHandlers<C>, event: DevToolsEvent, context: C): boolean {
  const handler = handlers[event.method] as ((params: unknown, context: C) => void) | undefined
  handler?.(event.params, context)
  return handler !== undefined
}
