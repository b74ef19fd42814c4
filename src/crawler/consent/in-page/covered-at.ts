/// <reference lib="dom" />
import { consentParts } from "./find-banner.ts"

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function matchesOf(element: Element, selector: string): boolean
declare function holds(element: Element, selector: string): boolean
declare function rootOf(element: Element): ShadowRoot | undefined
declare function parentOf(element: Element): Element | null
declare function chainOf(element: Element): readonly Element[]
declare function isVast(size: { readonly width: number; readonly height: number }): boolean
declare function drawsBackdrop(element: Element): boolean

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const coveredAtParts = [metAt, isUnder, fillsAll, coverAt]
export const windowCoverAt = { entry: coverAt, parts: [...consentParts, ...coveredAtParts] }

/** What a press there meets, in shadow trees too. */
function metAt(x: number, y: number): Element | null {
  let met = document.elementFromPoint(x, y)
  for (let root = met && rootOf(met); met && root; root = rootOf(met)) {
    const inner: Element | null = root.elementFromPoint(x, y)
    if (!inner || inner === met) break
    met = inner
  }
  return met
}

/** Whether a press there meets what fills the window and is neither the element nor of its banner. */
function isUnder(
  element: Element,
  banner: Element,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  const around = chainOf(element)
  if (around.some((one) => matchesOf(one, "[inert]"))) return true
  const met = metAt(x, y)
  if (!met || chainOf(met).includes(banner)) return false
  return chainOf(met).some((one) => !around.includes(one) && fillsAll(one))
}

function fillsAll(element: Element): boolean {
  return (
    matchesOf(element, "dialog:modal") ||
    isVast(propertyOf(element, "getBoundingClientRect").call(element)) ||
    drawsBackdrop(element)
  )
}

/** The same for a frame that stands there; `fills`: it does so by itself. */
function coverAt(x: number, y: number, fills: boolean): boolean {
  const met = metAt(x, y)
  if (!met) return false
  if (matchesOf(met, "iframe,frame,object,embed")) return !fills && fillsAll(met)
  return chainOf(met).some(
    (one) => !matchesOf(one, "html,body") && !holds(one, "iframe,frame") && fillsAll(one),
  )
}
