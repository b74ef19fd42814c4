/// <reference lib="dom" />
import { type DescribedDocument, type DescribedPressable, describeDocument } from "./describe-document.ts"

/** Words that say what may be pressed, all compared without white space, NFKC, in lower case. */
export interface PressWords {
  /** Parts of a label that name the notice. */
  readonly notice: readonly string[]
  /** Parts of a label that speak of what a notice states: it names the notice where it is called as a page of it is. */
  readonly noticeParts: readonly string[]
  /** Whole labels of what leads to it. */
  readonly noticeLabels: readonly string[]
  /** Parts of a label that lead to privacy pages and the rules of the site. */
  readonly rules: readonly string[]
  readonly menu: readonly string[]
  /** Whole labels of what opens the rest of a text. */
  readonly more: readonly string[]
  /** Whole labels of what opens a choice of languages. */
  readonly languages: readonly string[]
  /** Whole labels of what opens settings. */
  readonly settings: readonly string[]
  /** Parts of a label of what may buy, log in, submit, consent or switch; and whole labels. */
  readonly never: readonly string[]
  readonly neverLabels: readonly string[]
}

/** `menus`: what opens menus or names the notice. `document`: what opens a part of the document. */
export type PressWhere = "menus" | "document"

export interface Control {
  readonly index: number
  readonly label: string
  /** Which one with this label it is. */
  readonly ordinal: number
  readonly region: DescribedPressable["region"]
  readonly names: boolean
}

/** What is to be seen now and was not when `remember` ran. */
export interface Revealed {
  readonly url: string
  readonly title: string
  readonly html: string
  readonly text: string
  readonly overlay: boolean
  readonly pressables: readonly DescribedPressable[]
}

/** What the calls in one document share; in a script world of our own, so gone with the document. */
interface World {
  gaibuSeen?: WeakMap<Element, string>
  gaibuControls?: Element[]
  /** What was in sight before anything was pressed. */
  gaibuArrived?: WeakSet<Element>
}

declare function own<K extends keyof Element>(element: Element, name: K): Element[K]
declare function ofDocument(name: "body"): HTMLElement | null
declare function hiddenBecause(element: Element): string | undefined
declare function childrenShown(element: Element): readonly Node[]
declare function laidOver(element: Element): boolean
declare function labelOf(element: Element): string
declare function regionOf(element: Element): DescribedPressable["region"]
declare function titleOf(element: Element): string
declare function newDescription(limit: number): DescribedDocument & { html: string[]; text: string[] }
declare function walk(made: unknown, node: Node, visible: boolean): void
declare function textOf(made: unknown): string

const parts = [
  ...describeDocument.parts,
  eachShown,
  isUnread,
  wordsOf,
  folded,
  isPressable,
  leadsAsLink,
  isUnsafe,
  closes,
  namesNotice,
  namesOutright,
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
  isSettingOver,
  isCalledMenu,
  endsInMore,
  isFixed,
  hasArrived,
]

/** The functions of this file call one another and those of `describeDocument`, and are sent as text with them. */
export const rememberShown = { entry: remember, parts }
export const describeRevealed = { entry: reveal, parts }
export const findControls = { entry: controls, parts }
export const pointOfControl = { entry: pointOf, parts }

/** Every element a visitor can see, the outer first; below one for which `act` answers true nothing is looked at. */
function eachShown(act: (element: Element) => boolean): void {
  const pending: Node[] = [ofDocument("body") ?? document]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.nodeType !== Node.ELEMENT_NODE) {
      pending.push(...Array.from(node.childNodes).reverse())
      continue
    }
    const element = node as Element
    const hidden = isUnread(element) ? "unread" : hiddenBecause(element)
    const looked = hidden === undefined && act(element)
    // Below what is only invisible something may be visible again.
    if (!looked && (hidden === undefined || hidden === "visibility"))
      pending.push(...Array.from(childrenShown(element)).reverse())
  }
}

function isUnread(element: Element): boolean {
  return /^(script|style|noscript|template)$/i.test(own(element, "tagName"))
}

/** The words that stand in the element itself. */
function wordsOf(element: Element): string {
  const texts = Array.from(own(element, "childNodes")).filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
  return texts.map(({ textContent }) => textContent).join("")
}

function remember(): void {
  const seen = new WeakMap<Element, string>()
  eachShown((element) => {
    seen.set(element, wordsOf(element))
    return false
  })
  ;(globalThis as World).gaibuSeen = seen
}

/** The outermost elements that have come into sight or whose words have changed. */
function reveal(limit: number): Revealed {
  const seen = (globalThis as World).gaibuSeen
  const made = newDescription(limit)
  let overlay = false
  let title = ""
  eachShown((element) => {
    if (seen?.get(element) === wordsOf(element)) return false
    walk(made, element, true)
    title ||= titleOf(element)
    for (let at: Element | null = element; at && !overlay; at = at.parentElement) overlay = laidOver(at)
    overlay ||= Boolean(
      own(element, "querySelector").call(element, "dialog[open],[role=dialog],[aria-modal=true]"),
    )
    return true
  })
  return {
    url: location.href,
    title,
    html: made.html.join(""),
    text: textOf(made).slice(0, limit),
    overlay,
    pressables: made.pressables.filter(({ visible }) => visible).slice(0, 1000),
  }
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")
}

/** What can be pressed now: what names the notice first. */
function controls(where: PressWhere, words: PressWords, alsoLink: string | null): readonly Control[] {
  const found: Element[] = []
  const listed: Control[] = []
  const met = new Map<string, number>()
  const world = globalThis as World
  const isFirst = world.gaibuArrived === undefined
  world.gaibuArrived ??= new WeakSet()
  const arrived = isFirst ? world.gaibuArrived : undefined
  eachShown((element) => {
    arrived?.add(element)
    if (element.ownerDocument !== document || !isPressable(element, words, alsoLink)) return false
    const label = labelOf(element)
    const ordinal = met.get(label) ?? 0
    met.set(label, ordinal + 1)
    if (isUnsafe(element, label, words) || isSettingOver(element, label, words)) return false
    const names = namesNotice(label, words) || label === alsoLink
    const leads = where === "menus" && leadsAsLink(element, label, words)
    const opens = where === "menus" ? opensMenu(element, label, words) : opensPart(element, label, words)
    if (!names && !leads && !opens) return false
    listed.push({ index: found.length, label, ordinal, region: regionOf(element), names })
    found.push(element)
    return false
  })
  world.gaibuControls = found
  const outright = ({ label }: Control) => words.notice.some((word) => folded(label).includes(word))
  const weight = (one: Control) => Number(one.names) + Number(outright(one))
  return listed.sort((a, b) => weight(b) - weight(a))
}

/** Something that does what it does without going to an address of its own. */
function isPressable(element: Element, words: PressWords, alsoLink: string | null): boolean {
  const matches = (selector: string) => own(element, "matches").call(element, selector)
  if (matches("a[href]")) {
    const address = element.getAttribute("href") ?? ""
    return /^(#|javascript:)/i.test(address.trim()) || (alsoLink !== null && labelOf(element) === alsoLink)
  }
  const roles = "[role=button],[role=link],[role=tab],[role=menuitem]"
  if (matches(`button,summary,${roles},a,input[type=button],[onclick],[aria-expanded],[aria-haspopup]`))
    return true
  if (isMenuSwitch(element)) return true
  // Frameworks put listeners on anything: what points and says what it opens is meant to be pressed.
  if (!points(element)) return false
  if (headsFold(element) || isMenuSign(element, words)) return true
  if (own(element, "children").length > 2) return false
  const label = labelOf(element)
  return namesNotice(label, words) || leadsAsLink(element, label, words) || words.more.includes(folded(label))
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

/** A link without an address, made by a script, to what may hold the notice. */
function leadsAsLink(element: Element, label: string, { rules }: PressWords): boolean {
  const text = folded(label)
  if (text.length > 20 || !rules.some((word) => text.includes(word))) return false
  if (own(element, "matches").call(element, "[role=link],a:not([href])")) return true
  if (own(element, "closest").call(element, "a,button,label,summary,[role]")) return false
  return own(element, "children").length === 0 && points(element)
}

function isUnsafe(element: Element, label: string, words: PressWords): boolean {
  const button = element as Partial<HTMLButtonElement>
  const tag = own(element, "tagName")
  const submits =
    /^(BUTTON|INPUT)$/.test(tag) && /^(submit|image|reset)$/.test(button.type ?? "") && button.form
  const choice = "label,select,textarea,[role=switch],[role=checkbox],[role=radio],[download]"
  const matches = (selector: string) => own(element, "matches").call(element, selector)
  if (
    submits ||
    button.disabled ||
    (matches(choice) && !isMenuSwitch(element)) ||
    matches("[aria-disabled=true]")
  )
    return true
  const text = folded(label)
  return (
    closes(element, label) ||
    words.neverLabels.includes(text) ||
    words.never.some((word) => text.includes(word))
  )
}

/** What closes a drawer takes away what is to be pressed in it; not what opens it as well (メニューを開く・閉じる). */
function closes(element: Element, label: string): boolean {
  const spoken = folded(`${label} ${element.getAttribute("aria-label") ?? ""}`)
  if (/開く|ひらく|開閉|open/.test(spoken)) return false
  return /^[×✕✖✗╳]|(閉じる|とじる|close(menu|drawer|dialog|navigation)?)$/.test(spoken)
}

function namesNotice(label: string, words: PressWords): boolean {
  const text = folded(label)
  return text.length < 60 && (namesOutright(label, words) || words.noticeLabels.includes(text))
}

/** Whether a label names the notice, or is called as a page is that states what a notice states. */
export function namesOutright(label: string, { notice, noticeParts }: PressWords): boolean {
  const text = folded(label)
  if (notice.some((word) => text.includes(word))) return true
  const isTitle =
    /(について|に関して|一覧|方針|ポリシー|公表|送信先?|取り?扱い|詳細|こちら)[\p{P}\p{S}]*$/u.test(text)
  return isTitle && text.length < 40 && noticeParts.some((word) => text.includes(word))
}

/** Settings of a message laid over the page: a consent banner's own are looked into by who looks at banners. */
function isSettingOver(element: Element, label: string, { settings }: PressWords): boolean {
  if (!settings.includes(folded(label))) return false
  for (let at: Element | null = element; at; at = at.parentElement) if (laidOver(at)) return true
  return false
}

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

/** Where the control stands in the window, scrolled into it; null where it is gone or something lies over it. */
function pointOf(index: number): { readonly x: number; readonly y: number } | null {
  const element = (globalThis as World).gaibuControls?.[index]
  if (!element?.isConnected) return null
  own(element, "scrollIntoView").call(element, { block: "center", behavior: "instant" })
  const { x, y, width, height } = own(element, "getBoundingClientRect").call(element)
  const point = { x: x + width / 2, y: y + height / 2 }
  const met = document.elementFromPoint(point.x, point.y)
  const hits = met && (element.contains(met) || met.contains(element) || met.shadowRoot?.contains(element))
  return hits ? point : null
}
