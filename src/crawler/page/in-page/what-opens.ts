/// <reference lib="dom" />
import type { DescribedPressable } from "./describe-document.ts"
import type { PressWords, World } from "./pressing.ts"

declare function own<K extends keyof Element>(element: Element, name: K): Element[K]
declare function hiddenBecause(element: Element): string | undefined
declare function laidOver(element: Element): boolean
declare function labelOf(element: Element): string
declare function regionOf(element: Element): DescribedPressable["region"]
declare function titleOf(element: Element): string
declare function folded(text: string): string
declare function isUnread(element: Element): boolean
declare function namesNotice(label: string, words: PressWords): boolean

/** The functions of this file call one another and those of `reveal.ts`, and are sent as text with them. */
export const whatOpens = [
  opensMenu,
  opensPart,
  opensOnPress,
  opensByKind,
  headsFold,
  points,
  isMenuSign,
  isMenuSwitch,
  isInNotice,
  isInMessage,
  isCalledMenu,
  endsInMore,
  isFixed,
  hasArrived,
]

/**
 * A menu, drawer, tab or fold of header, menu or footer, or of what a press has opened. What says settings may set
 * something where it stands alone in the page, not where it is fixed to the window.
 */
function opensMenu(element: Element, label: string, words: PressWords): boolean {
  const { menu, settings, more } = words
  const place = regionOf(element)
  const text = folded(label)
  if (opensOnPress(element) && isInNotice(element, words)) return true
  if ((more.includes(text) || endsInMore(text)) && isInMessage(element, words)) return true
  if (place !== "main" && opensOnPress(element) && !hasArrived(element)) return true
  if (place === "dialog") return false
  if (menu.includes(text) && (!settings.includes(text) || opensOnPress(element) || isFixed(element)))
    return true
  if (isCalledMenu(element)) return true
  // Headings of folds in header and menu open its parts, page after page of the site.
  const opens = place === "footer" ? opensOnPress(element) : opensByKind(element)
  return /^(header|nav|footer)$/.test(place) && (opens || menu.includes(text))
}

/** Whether what scripts and styles call it says that it opens a menu. */
function isCalledMenu(element: Element): boolean {
  const called = `${element.id} ${element.getAttribute("class") ?? ""} ${element.getAttribute("aria-label") ?? ""}`
  return /hamburger|burger|drawer|menu-?(btn|button|toggle|trigger)|(nav|menu)-?toggle|メニュー/i.test(called)
}

/** What the rest of a message is behind, whatever it calls that: 送信先の詳細. */
function endsInMore(text: string): boolean {
  return /(詳細|詳しく|くわしく|一覧|内容)(を(見る|表示|開く|確認))?[\p{P}\p{S}]*$/u.test(text)
}

/** Whether it keeps its place in the window when the page is scrolled. */
function isFixed(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).position === "fixed") return true
  return false
}

/** Whether it was in sight before anything was pressed. */
function hasArrived(element: Element): boolean {
  return (globalThis as World).gaibuArrived?.has(element) ?? true
}

/** Whether it stands in a window laid over the page that names the notice. */
function isInNotice(element: Element, words: PressWords): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (laidOver(at)) return namesNotice(titleOf(at), words)
  return false
}

/** Whether it stands in a message laid over the page that speaks of sending (送信先の一覧は「詳細」から). */
function isInMessage(element: Element, { notice }: PressWords): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (laidOver(at)) {
      const text = folded(at.textContent ?? "")
      return notice.some((word) => text.includes(word)) || /送信|cookie|クッキー/.test(text)
    }
  return false
}

/** A fold or tab of the document itself; where it says that it is not in Japanese, the choice of languages as well. */
function opensPart(element: Element, label: string, { more, languages }: PressWords): boolean {
  const isForeign = /^(?!ja)./i.test(document.documentElement.lang)
  if (isForeign && languages.includes(folded(label)) && opensOnPress(element)) return true
  if (/^(header|nav|footer)$/.test(regionOf(element))) return false
  return opensOnPress(element) || more.includes(folded(label))
}

/** Something that opens, by its kind or by what stands below it, and is not open yet. */
function opensOnPress(element: Element): boolean {
  return opensByKind(element) || headsFold(element)
}

/** The heading of a fold that a script opens, whatever element it is: it points, and what follows it is folded away. */
function headsFold(element: Element): boolean {
  const below = own(element, "nextElementSibling")
  if (!points(element) || !below || isUnread(below) || (below.textContent ?? "").trim() === "") return false
  return /^(display-none|visibility|opacity|clipped)$/.test(hiddenBecause(below) ?? "")
}

function opensByKind(element: Element): boolean {
  const matches = (selector: string) => own(element, "matches").call(element, selector)
  if (matches("[aria-expanded=true],[aria-selected=true]")) return false
  if (matches("summary")) return !(element.parentElement as HTMLDetailsElement | null)?.open
  return matches("[aria-expanded],[aria-controls],[aria-haspopup],[role=tab],[data-toggle],[data-bs-toggle]")
}

function points(element: Element): boolean {
  return getComputedStyle(element).cursor === "pointer"
}

/** Three bars or the word for them in an element of no kind; of several one in another, the outermost. */
function isMenuSign(element: Element, { menu }: PressWords): boolean {
  const says = (one: Element) => points(one) && (isCalledMenu(one) || menu.includes(folded(labelOf(one))))
  const outer = element.parentElement
  return says(element) && !(outer && says(outer))
}

/** The label of a tick box outside of any form by which styles alone open a menu. */
function isMenuSwitch(element: Element): boolean {
  const box = own(element, "tagName") === "LABEL" ? (element as HTMLLabelElement).control : null
  return box instanceof HTMLInputElement && box.type === "checkbox" && !box.form && isCalledMenu(element)
}
