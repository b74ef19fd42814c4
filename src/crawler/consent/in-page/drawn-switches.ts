/// <reference lib="dom" />

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function matchesOf(element: Element, selector: string): boolean
declare function holds(element: Element, selector: string): boolean
declare function boxOf(element: Element): DOMRect
declare function parentOf(element: Element): Element | null
declare function shownText(element: Element): string

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const drawnSwitchesParts = [isSwitch, stateOfSwitch, isCalledSwitch]

/** A small thing to press without words that is called a switch, or says whether it is pressed. */
function isSwitch(element: Element): boolean {
  const called = `${propertyOf(element, "tagName")} ${element.getAttribute("class") ?? ""}`
  if (!matchesOf(element, "[aria-pressed]") && !isCalledSwitch(called)) return false
  const opens = /accordion|collaps|expand|menu|nav|dropdown|arrow|chevron/i.test(called)
  if (opens || matchesOf(element, "[aria-expanded],[aria-controls],[aria-haspopup]")) return false
  const { width, height } = boxOf(element)
  if (width < 20 || width > 100 || height < 10 || height > 50 || width < height) return false
  const boxes = "input,select,[role=switch],[role=checkbox],[aria-checked]"
  const around = parentOf(element)
  if (holds(element, boxes) || (around && holds(around, boxes)) || shownText(element) !== "") return false
  const pressed = matchesOf(element, "button,[onclick],[role=button],[tabindex]")
  return (pressed || getComputedStyle(element).cursor === "pointer") && stateOfSwitch(element) !== undefined
}

/** Whether such a switch is on, by what it says or how it is called; undefined where it does not tell. */
function stateOfSwitch(control: Element): boolean | undefined {
  const said = control.getAttribute("aria-pressed") ?? control.getAttribute("data-state")
  if (said !== null) return /^(true|on|checked|active)$/.test(said)
  const names = [control, ...Array.from(propertyOf(control, "children")), parentOf(control)]
    .map((one) => one?.getAttribute("class") ?? "")
    .join(" ")
  if (/(^|[\s_-])(off|inactive|disabled|unchecked)([\s_-]|$)/i.test(names)) return false
  if (/(^|[\s_-])(is-?)?(on|active|checked|enabled|selected)([\s_-]|$)/i.test(names)) return true
  return isCalledSwitch(control.getAttribute("class") ?? "") ? false : undefined
}

function isCalledSwitch(names: string): boolean {
  return /toggle|switch|tgl|(^|[\s_-])sw([\s_-]|$)/i.test(names)
}
