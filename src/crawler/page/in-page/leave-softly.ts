/// <reference lib="dom" />

/**
 * Makes a document believe that it is being left, in the order a real leave has, so that what it sends then can be
 * read while it is still there. The events are not trusted ones. Self-contained: it is sent as text.
 */
export function leaveSoftly(): void {
  const say = (name: "visibilityState" | "hidden", value: unknown) =>
    Object.defineProperty(document, name, { configurable: true, get: () => value })
  window.dispatchEvent(new Event("beforeunload", { cancelable: true }))
  window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: false }))
  say("visibilityState", "hidden")
  say("hidden", true)
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))
  window.dispatchEvent(new Event("unload"))
}
