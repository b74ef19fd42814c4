/// <reference lib="dom" />
import type { ConsentWords } from "./consent-words.ts"
import type { FoundButton } from "./found-button.ts"

declare function matchesOf(element: Element, selector: string): boolean
declare function holds(element: Element, selector: string): boolean
declare function boxOf(element: Element): DOMRect
declare function insideOf(element: Element): readonly Element[]
declare function rootOf(element: Element): ShadowRoot | undefined
declare function foldLabel(text: string): string
declare function namesConsent(folded: string, words: ConsentWords): boolean
declare function isInWindow(element: Element): boolean
declare function isInText(element: Element): boolean
declare function isEdgeBar(element: Element): boolean
declare function callsItselfConsent(element: Element): boolean
declare function isFlowNotice(element: Element, text: string, words: ConsentWords): boolean

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const standsInFlowParts = [speaksOfConsent, mayStandInFlow, countsInFlow]

/** Whether a part of the page, not long, speaks of what banners do and holds something to press. */
function speaksOfConsent(element: Element, words: ConsentWords): boolean {
  const text = element.textContent ?? ""
  if (text.length < 15 || text.length > 1500 || matchesOf(element, "a,button,label,script,style"))
    return false
  if (!holds(element, "button,a,input,summary,[role=button],[onclick]") && !rootOf(element)) return false
  return namesConsent(foldLabel(text), words)
}

/** The smallest such part, wherever it stands in the flow of the page but for its text. */
function mayStandInFlow(element: Element, words: ConsentWords): boolean {
  if (!speaksOfConsent(element, words) || isInText(element) || !isInWindow(element)) return false
  const { width, height } = boxOf(element)
  if (width < 180 || height < 30 || matchesOf(element, "nav,header,footer,body")) return false
  return !insideOf(element).some((one) => speaksOfConsent(one, words))
}

interface InFlow {
  readonly text: string
  readonly words: ConsentWords
  readonly buttons: readonly FoundButton[]
}

/**
 * What stands in the flow of the page is a banner where it can be answered, and its answer shows no part of the page.
 * What neither stands at an edge of the page nor is called a banner has to offer more than one answer.
 */
function countsInFlow(element: Element, { text, words, buttons }: InFlow): boolean {
  const own = buttons.filter(({ leaves, role }) => leaves === undefined && !/^(other|unsafe)$/.test(role))
  if (own.every(({ role }) => role === "settings")) return isFlowNotice(element, text, words)
  const labels = foldLabel(buttons.map(({ label }) => label).join(" "))
  if (words.embeds.some((word) => labels.includes(word))) return false
  if (!isInText(element) && (isEdgeBar(element) || callsItselfConsent(element))) return true
  const folded = foldLabel(text)
  if (words.embedPhrases.some((phrase) => folded.includes(phrase))) return false
  if (getComputedStyle(element).position === "absolute") return true
  const roles = new Set<string>(own.map(({ role }) => role))
  const answers = ["accept", "acknowledge", "reject", "settings", "close"].filter((role) => roles.has(role))
  return answers.length >= 2 && (roles.has("accept") || roles.has("reject"))
}
