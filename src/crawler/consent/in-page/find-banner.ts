/// <reference lib="dom" />
import { answerParts } from "./answers.ts"
import { buttonRoleParts } from "./button-role.ts"
import type { ConsentWords } from "./consent-words.ts"
import { coversWindowParts } from "./covers-window.ts"
import { drawnSwitchesParts } from "./drawn-switches.ts"
import { findButtonsParts, type Pressables } from "./find-buttons.ts"
import { findTogglesParts } from "./find-toggles.ts"
import { flowNoticeParts } from "./flow-notice.ts"
import type { FoundBanner } from "./found-banner.ts"
import type { FoundButton } from "./found-button.ts"
import { listAnswersParts } from "./list-answers.ts"
import { openedPanelsParts } from "./opened-panels.ts"
import { placeOfParts } from "./place-of.ts"
import { rememberedParts } from "./remembered.ts"
import { type Said, scoreBannerParts } from "./score-banner.ts"
import { shownTextParts } from "./shown-text.ts"
import { standsInFlowParts } from "./stands-in-flow.ts"
import { visibleElementParts } from "./visible-elements.ts"

/**
 * Where to look: `body` also takes the document as a whole for one (a settings screen with an address of its own);
 * `opened`: what a banner's own button opened needs not speak of what banners speak of.
 */
export interface LookIn {
  readonly top: boolean
  readonly body: boolean
  readonly opened: boolean
}

/**
 * The functions that find banners, in a script world of their own. They are sent as text: they may call one another
 * and the other functions of this folder that are sent with them, and nothing else.
 */
export const consentParts = [
  ...[
    look,
    wholeOf,
    bannerIn,
    coversPage,
    isAllOfFrame,
    mayBeBanner,
    isTooLong,
    isStack,
    titleOf,
    holdsPage,
    hasFields,
  ],
  ...[...visibleElementParts, ...shownTextParts, ...rememberedParts, ...placeOfParts, ...findTogglesParts],
  ...[...findButtonsParts, ...scoreBannerParts, ...buttonRoleParts, ...answerParts, ...coversWindowParts],
  ...[...flowNoticeParts, ...standsInFlowParts, ...openedPanelsParts, ...listAnswersParts],
  ...drawnSwitchesParts,
]
export const findBanners = { entry: look, parts: consentParts }

declare function foldLabel(text: string): string
declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function bodyOf(): HTMLElement | null
declare function matchesOf(element: Element, selector: string): boolean
declare function holds(element: Element, selector: string): boolean
declare function parentOf(element: Element): Element | null
declare function eachShown(from: Element | null, act: (element: Element) => boolean | "end"): void
declare function remembered(element: Element): number
declare function shownText(element: Element): string
declare function placeOf(element: Element): FoundBanner["place"] | undefined
declare function buttonsIn(element: Element, words: ConsentWords): Pressables
declare function scoreOf(said: Said, words: ConsentWords): number
declare function namesConsent(folded: string, words: ConsentWords): boolean
declare function coversWindow(element: Element): boolean
declare function mayStandInFlow(element: Element, words: ConsentWords): boolean
declare function countsInFlow(
  element: Element,
  said: { readonly text: string; readonly words: ConsentWords; readonly buttons: readonly FoundButton[] },
): boolean
declare function insideOf(element: Element): readonly Element[]
declare function isShown(element: Element): boolean
declare function openedPanels(words: ConsentWords, taken: readonly Element[]): readonly Element[]
declare function withAnswers(
  buttons: readonly FoundButton[],
  text: string,
  words: ConsentWords,
): Pick<FoundBanner, "asks" | "buttons">

interface Looking {
  readonly words: ConsentWords
  readonly opened: boolean
}

/** More elements than this, or more time, no banner needs. */
function look(words: ConsentWords, { top, body, opened }: LookIn): readonly FoundBanner[] {
  const until = Date.now() + 2500
  const found: FoundBanner[] = []
  const taken: Element[] = []
  const stacks = new Set<Element>()
  const consider = (element: Element, place: FoundBanner["place"]) => {
    const banner = bannerIn(element, place, { words, opened })
    if (!banner) return false
    found.push(banner)
    taken.push(element)
    return true
  }
  let looked = 0
  eachShown(bodyOf(), (element) => {
    if (++looked > 40_000 || Date.now() > until || found.length >= 8) return "end"
    const parent = parentOf(element)
    const inStack = parent !== null && stacks.has(parent)
    const place = placeOf(element) ?? (inStack ? "fixed" : undefined)
    if (place === undefined) return mayStandInFlow(element, words) && consider(element, "in-flow")
    const stacked = place !== "in-flow" && !opened && isStack(element, words)
    if (stacked) stacks.add(element)
    return !stacked && consider(element, place)
  })
  if (opened) for (const panel of openedPanels(words, taken)) consider(panel, "panel")
  const whole = wholeOf({ top, body })
  if (found.length === 0 && whole) consider(whole, body ? "page" : "frame")
  return found.toSorted((a, b) => b.score - a.score)
}

/** The document as a whole, where it may be a banner: a settings screen, a frame of some size. */
function wholeOf({ top, body }: Pick<LookIn, "top" | "body">): Element | null {
  return body || (!top && innerWidth > 100 && innerHeight > 40) ? bodyOf() : null
}

/** Whether a layer over the page is a column of messages, of which one may be a banner and others are not. */
function isStack(element: Element, words: ConsentWords): boolean {
  const inside = insideOf(element).filter((one) => isShown(one) && shownText(one).length > 12)
  const [only, ...more] = inside
  if (only && more.length === 0) return isStack(only, words)
  const folded = foldLabel(shownText(element))
  if (!words.others.some((word) => folded.includes(word))) return false
  return inside.filter((one) => holds(one, "button,input,[role=button],[onclick]")).length >= 2
}

/** The element as a banner, if what it says is what banners say. */
function bannerIn(
  element: Element,
  place: FoundBanner["place"],
  { words, opened }: Looking,
): FoundBanner | undefined {
  const text = shownText(element)
  if (!mayBeBanner(element, { text, place, words, opened })) return undefined
  const { buttons: pressable, links, toggles } = buttonsIn(element, words)
  const { buttons, asks } = withAnswers(pressable, text, words)
  const score = scoreOf({ text, title: titleOf(element, text), buttons }, words)
  const chooses = toggles.length > 0 || buttons.some(({ role }) => role === "save" || role === "reject")
  if (score < 3 && !(opened && chooses && place !== "in-flow")) return undefined
  const pressed = buttons.some(({ role, leaves }) => leaves === undefined && !/^(other|unsafe)$/.test(role))
  if (place === "frame" && !pressed) return undefined
  if (place === "in-flow" && !countsInFlow(element, { text, words, buttons })) return undefined
  const covers = coversPage(element, place, text)
  return { index: remembered(element), place, text, covers, score, asks, buttons, links, toggles }
}

/** What is laid out in the flow covers nothing; what only hangs in it may hold a layer that does. */
function coversPage(element: Element, place: FoundBanner["place"], text: string): boolean {
  if (place === "panel" || place === "page") return false
  if (place !== "in-flow") return coversWindow(element)
  return isAllOfFrame(text) || (getComputedStyle(element).position === "absolute" && coversWindow(element))
}

/** Whether a frame holds nothing else; then it covers what the frame covers. */
function isAllOfFrame(text: string): boolean {
  const body = bodyOf()
  return globalThis.top !== globalThis.self && body !== null && shownText(body).length < text.length + 100
}

interface Candidate extends Looking {
  readonly text: string
  readonly place: FoundBanner["place"]
}

/** What costs little to see, before the buttons are looked for. */
function mayBeBanner(element: Element, { text, place, words, opened }: Candidate): boolean {
  if (text.length < 4 || isTooLong(text, place)) return false
  if (!opened && !namesConsent(foldLabel(text), words)) return false
  return place === "page" || !(hasFields(element) || holdsPage(element))
}

function isTooLong({ length }: string, place: FoundBanner["place"]): boolean {
  const most = { dialog: 70_001, fixed: 70_001, frame: 70_001, page: 70_001, panel: 5000, "in-flow": 900 }
  return length > most[place]
}

/** What it is called, or else its first sentence. */
function titleOf(element: Element, text: string): string {
  const headings = "h1,h2,h3,h4,h5,h6,[role=heading],legend"
  const heading = propertyOf(element, "querySelector").call(element, headings)?.textContent ?? ""
  const called = `${element.getAttribute("aria-label") ?? ""} ${heading}`.trim()
  return called || (/^[^。？?！!\n]*/.exec(text)?.[0] ?? "").slice(0, 80)
}

/** What holds the page's own content is no banner, however it is laid out. */
function holdsPage(element: Element): boolean {
  if (holds(element, "main,[role=main]")) return true
  return holds(element, "nav,article") && shownText(element).length > 900
}

/** Fields to write into: not a banner's, but for a search in its list of companies. */
function hasFields(element: Element): boolean {
  let fields = false
  eachShown(element, (one) => {
    const field = "textarea,input:not([type]),input[type=text],input[type=email],input[type=tel]"
    const more = "input[type=password],input[type=number],input[type=file],input[type=date]"
    const searches = /検索|search|filter|絞り込/i.test(
      `${one.getAttribute("placeholder")} ${one.getAttribute("aria-label")} ${one.id}`,
    )
    fields ||= matchesOf(one, `${field},${more}`) && !searches
    return fields ? "end" : false
  })
  return fields
}
