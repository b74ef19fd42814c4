/// <reference lib="dom" />
import type { ConsentWords } from "./consent-words.ts"
import { consentParts } from "./find-banner.ts"
import type { FoundBanner } from "./found-banner.ts"
import type { FoundButton } from "./found-button.ts"

declare function bodyOf(): HTMLElement | null
declare function eachShown(from: Element | null, act: (element: Element) => boolean | "end"): void
declare function isPressable(element: Element, words: ConsentWords): boolean
declare function nameOf(element: Element): string
declare function leavesTo(element: Element): string | undefined
declare function remembered(element: Element): number
declare function foldLabel(text: string): string
declare function fits(text: string, part: string): boolean
declare function matchesOf(element: Element, selector: string): boolean

export const findPressable = { entry: pressables, parts: [...consentParts, pressables, isFloating] }

/**
 * What in the whole document says one of the words and can be pressed; with `floating` also the small fixed buttons
 * consent managers leave behind.
 */
function pressables(words: ConsentWords, said: readonly string[], floating: boolean): FoundBanner | null {
  const body = bodyOf()
  if (!body) return null
  const buttons: FoundButton[] = []
  eachShown(body, (element) => {
    if (buttons.length >= 20) return true
    if (!isPressable(element, words)) return false
    const label = nameOf(element)
    const text = foldLabel(label)
    const names = text.length > 0 && text.length <= 40 && said.some((part) => fits(text, part))
    if (!names && !(floating && isFloating(element))) return matchesOf(element, "a,button")
    const leaves = leavesTo(element)
    const unsafe =
      matchesOf(element, ":disabled,[aria-disabled=true]") || words.unsafe.some((part) => fits(text, part))
    if (!unsafe)
      buttons.push({
        index: remembered(element),
        label: label || "◯",
        role: "settings",
        ...(leaves !== undefined && { leaves }),
      })
    return true
  })
  const index = remembered(body)
  return {
    index,
    place: "page",
    text: "",
    covers: false,
    score: 0,
    asks: false,
    buttons,
    links: [],
    toggles: [],
  }
}

function isFloating(element: Element): boolean {
  const called = `${element.id} ${element.getAttribute("class") ?? ""} ${element.getAttribute("aria-label") ?? ""}`
  if (!/cookie|consent|gdpr|privacy|cmp/i.test(called)) return false
  const { width, height } = element.getBoundingClientRect()
  if (width > 260 || height > 120) return false
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).position === "fixed") return true
  return false
}
