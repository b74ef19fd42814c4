/// <reference lib="dom" />
import type { ConsentWords } from "./consent-words.ts"

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function foldLabel(text: string): string
declare function callsItselfConsent(element: Element): boolean

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const flowNoticeParts = [isFlowNotice, standsOut]

/**
 * Whether a bar in the flow of the page, with nothing to press, tells of sending as banners do: at the top of the
 * page, set off from it, in a sentence on what the site does. Elsewhere such a text is a part of the page.
 */
function isFlowNotice(element: Element, text: string, words: ConsentWords): boolean {
  const { top } = propertyOf(element, "getBoundingClientRect").call(element)
  const called = callsItselfConsent(element)
  if (text.length > 400 || !(top + scrollY < 250 || called)) return false
  if (propertyOf(element, "querySelector").call(element, "h1,h2,h3,[role=heading],ul,ol,table")) return false
  const folded = foldLabel(text)
  return (called || standsOut(element)) && words.statements.some((part) => folded.includes(part))
}

/** Set off from the page by its ground or a line. */
function standsOut(element: Element): boolean {
  const { backgroundColor, backgroundImage, borderTopWidth, borderBottomWidth, boxShadow } =
    getComputedStyle(element)
  const lined = [borderTopWidth, borderBottomWidth].some((width) => Number.parseFloat(width) > 0)
  const filled = !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) || backgroundImage !== "none"
  return lined || filled || boxShadow !== "none"
}
