/// <reference lib="dom" />
import type { Observer } from "./observer.ts"

/**
 * Watches who listens to keys, pointers and forms on the window, the document or a field: what a user does there goes
 * by that script. Listening to the device's motion counts as examining it. Self-contained: it is sent as text.
 */
export function watchListeners({ tell, watch, watchAssign }: Observer): void {
  const heard = { __proto__: null } as unknown as Record<string, true | undefined>
  const types =
    "keydown keyup keypress beforeinput input change submit paste copy cut click dblclick mousedown mouseup mousemove pointerdown pointerup pointermove touchstart touchmove"
  for (const type of types.split(" ")) heard[type] = true
  const sensed = { __proto__: null } as unknown as Record<string, true | undefined>
  for (const type of "devicemotion deviceorientation deviceorientationabsolute devicelight".split(" "))
    sensed[type] = true
  const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement, HTMLFormElement, HTMLBodyElement]
  const names = ["input", "textarea", "select", "form", "document"]

  const ownerOf = (self: unknown): string | undefined => {
    if (self === undefined || self === null || self === window) return "window"
    if (self === document || self === document.documentElement) return "document"
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index]
      if (field && self instanceof field) return names[index]
    }
    return undefined
  }
  const listens = (self: unknown, type: string) => {
    if (sensed[type]) tell({ signal: "fingerprinting", name: `sensor.${type}` })
    if (!heard[type]) return
    const owner = ownerOf(self)
    if (owner) tell({ signal: "input-listener", name: `${owner}.${type}` })
  }
  watch(EventTarget.prototype, "addEventListener", (self, args) => {
    if (typeof args[0] === "string" && args[1]) listens(self, args[0])
  })
  const assigned = `${types} devicemotion deviceorientation deviceorientationabsolute`.split(" ")
  for (const owner of [window, Document.prototype, HTMLElement.prototype])
    for (const type of assigned)
      watchAssign(owner, `on${type}`, (self, args) => {
        if (typeof args[0] === "function") listens(self, type)
      })
}
