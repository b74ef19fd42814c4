/// <reference lib="dom" />
import type { FoundBanner } from "./found-banner.ts"

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function matchesOf(element: Element, selector: string): boolean
declare function bodyOf(): HTMLElement | null
declare function boxOf(element: Element): DOMRect
declare function boxAround(element: Element): Pick<DOMRect, "left" | "right" | "top" | "bottom">
declare function isFixedInWindow(element: Element): boolean

/** The functions of this file call one another and those of visible-elements.ts, and are sent as text. */
export const placeOfParts = [placeOf, standingOf, isEdgeBar, isInText, callsItselfConsent, isInWindow]

/** How an element stands as a banner does, if it does. */
function placeOf(element: Element): FoundBanner["place"] | undefined {
  const place = element === bodyOf() ? undefined : standingOf(element)
  return place !== undefined && isInWindow(element) ? place : undefined
}

function standingOf(element: Element): FoundBanner["place"] | undefined {
  if (matchesOf(element, "dialog,[role=dialog],[role=alertdialog],[aria-modal=true],:popover-open"))
    return "dialog"
  const { position, zIndex } = getComputedStyle(element)
  if (position === "fixed") return "fixed"
  if (position === "sticky" && isEdgeBar(element)) return "fixed"
  if (position === "absolute") return Number(zIndex) >= 10 ? "fixed" : "in-flow"
  return isEdgeBar(element) || callsItselfConsent(element) ? "in-flow" : undefined
}

/** A bar over the width of the window at the top or the end of the page. */
function isEdgeBar(element: Element): boolean {
  const { top, bottom, width, height } = boxOf(element)
  if (width < innerWidth * 0.6 || height < 20 || height > innerHeight * 0.6) return false
  if (matchesOf(element, "main,article,nav")) return false
  if (isInText(element)) return top + scrollY < 250
  const { scrollHeight } = document.documentElement
  return top + scrollY < 250 || bottom + scrollY > scrollHeight - 60 || bottom >= innerHeight - 5
}

/** Whether it stands in the text of the page. */
function isInText(element: Element): boolean {
  return propertyOf(element, "closest").call(element, "main,article,[role=main]") !== null
}

/** Banners are called what they are by those who write them; not what stands in the text of the page. */
function callsItselfConsent(element: Element): boolean {
  const called = `${propertyOf(element, "tagName")} ${element.id} ${element.getAttribute("class") ?? ""}`
  const names =
    /cookie|consent|gdpr|doui|privacy.?(bar|banner|notice|dialog|modal|popup)|(^|[\s_-])cmp([\s_-]|$)/i
  return names.test(called) && !propertyOf(element, "closest").call(element, "main,article,nav,footer")
}

function isInWindow(element: Element): boolean {
  const { left, right, top, bottom } = boxAround(element)
  if (right - left <= 0 || bottom - top <= 0) return false
  if (right <= 0 || left >= innerWidth || bottom <= 0) return false
  // Below the window is what can be scrolled to.
  return top < innerHeight || (top < document.documentElement.scrollHeight && !isFixedInWindow(element))
}
