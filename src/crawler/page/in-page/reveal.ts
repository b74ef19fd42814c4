/// <reference lib="dom" />
import { type DescribedDocument, type DescribedPressable, describeDocument } from "./describe-document.ts"
import type { PressWords, World } from "./pressing.ts"
import { whatOpens } from "./what-opens.ts"

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

declare function own<K extends keyof Element>(element: Element, name: K): Element[K]
declare function ofDocument(name: "body"): HTMLElement | null
declare function hiddenBecause(element: Element): string | undefined
declare function childrenShown(element: Element): readonly Node[]
declare function laidOver(element: Element): boolean
declare function labelOf(element: Element): string
declare function regionOf(element: Element): DescribedPressable["region"]
declare function titleOf(element: Element): string
declare function points(element: Element): boolean
declare function headsFold(element: Element): boolean
declare function isMenuSign(element: Element, words: PressWords): boolean
declare function isMenuSwitch(element: Element): boolean
declare function opensMenu(element: Element, label: string, words: PressWords): boolean
declare function opensPart(element: Element, label: string, words: PressWords): boolean
declare function newDescription(limit: number): DescribedDocument & { html: string[]; text: string[] }
declare function walk(made: unknown, node: Node, visible: boolean): void
declare function textOf(made: unknown): string

const parts = [
  ...describeDocument.parts,
  ...whatOpens,
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
  isSettingOver,
]

/** The functions of this file call one another and those of the others, and are sent as text with them. */
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
