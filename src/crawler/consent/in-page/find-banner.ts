/// <reference lib="dom" />
import { answerParts } from "./answers.ts"
import { type ButtonRole, buttonRoleParts, type ConsentWords } from "./button-role.ts"
import { coversWindowParts } from "./covers-window.ts"
import { flowNoticeParts } from "./flow-notice.ts"
import type { FoundButton } from "./found-button.ts"
import { openedPanelsParts } from "./opened-panels.ts"

/** A toggle of a banner; `refuses`: choosing it refuses (a radio button 拒否). */
export interface FoundToggle {
  readonly index: number
  readonly label: string
  readonly on: boolean
  readonly fixed: boolean
  readonly refuses?: boolean
}

/** What may be a consent banner in one document, the surer the higher its `score`. */
export interface FoundBanner {
  readonly index: number
  readonly place: "dialog" | "fixed" | "in-flow" | "panel" | "frame" | "page"
  readonly text: string
  /** Whether it lies over most of the window or makes all else unreachable. */
  readonly covers: boolean
  readonly score: number
  /** Whether its words put a question that more than one of its buttons may answer. */
  readonly asks: boolean
  readonly buttons: readonly FoundButton[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly toggles: readonly FoundToggle[]
}

/** What the calls in one document share; in a script world of our own, so gone with the document. */
interface World {
  gaibuRoots?: WeakMap<Element, ShadowRoot>
  gaibuConsent?: Element[]
}

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
const parts = [
  ...[look, propertyOf, bodyOf, remembered, rootOf, insideOf, isShown, eachShown, parentOf, matchesOf],
  ...[placeOf, isEdgeBar, isInWindow, callsItselfConsent, bannerIn, shownText, addText, nameOf, drawnName],
  ...[
    buttonsIn,
    buttonOf,
    isPressable,
    pointsFirst,
    isExactLeaf,
    leavesTo,
    controlOf,
    toggleIn,
    isOn,
    toggleLabel,
    isToggle,
    hasFields,
  ],
  ...[scoreOf, near, holdsPage],
  ...[...buttonRoleParts, ...answerParts, ...coversWindowParts, ...flowNoticeParts, ...openedPanelsParts],
]
export const findBanners = { entry: look, parts }
export const consentParts = parts

declare function foldLabel(text: string): string
declare function roleOf(label: string, words: ConsentWords): ButtonRole
declare function namesSettings(label: string): boolean
declare function coversWindow(element: Element): boolean
declare function isFlowNotice(element: Element, text: string, words: ConsentWords): boolean
declare function openedPanels(words: ConsentWords, taken: readonly Element[]): readonly Element[]
declare function withAnswers(
  buttons: readonly FoundButton[],
  text: string,
  words: ConsentWords,
): Pick<FoundBanner, "asks" | "buttons">

/** More elements than this, or more time, no banner needs. */
function look(words: ConsentWords, { top, body, opened }: LookIn): readonly FoundBanner[] {
  const until = Date.now() + 1500
  const found: FoundBanner[] = []
  const taken: Element[] = []
  const consider = (element: Element, place: FoundBanner["place"]) => {
    const banner = bannerIn(element, place, { words, opened })
    if (!banner) return false
    found.push(banner)
    taken.push(element)
    return true
  }
  let looked = 0
  eachShown(bodyOf(), (element) => {
    if (++looked > 40_000 || Date.now() > until || found.length >= 8) return true
    const place = placeOf(element)
    return place !== undefined && consider(element, place)
  })
  if (opened) for (const panel of openedPanels(words, taken)) consider(panel, "panel")
  const whole = bodyOf()
  if (found.length === 0 && whole && (body || (!top && innerWidth > 100 && innerHeight > 40)))
    consider(whole, body ? "page" : "frame")
  return found.toSorted((a, b) => b.score - a.score)
}

/** A property of the element itself: a form shows its fields in place of its own properties. */
function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K] {
  return Reflect.get(Element.prototype, name, element)
}

function bodyOf(): HTMLElement | null {
  return Reflect.get(Document.prototype, "body", document)
}

function matchesOf(element: Element, selector: string): boolean {
  return propertyOf(element, "matches").call(element, selector)
}

/** Number under which an element can be asked for again. */
function remembered(element: Element): number {
  const world = globalThis as World
  world.gaibuConsent ??= []
  const known = world.gaibuConsent.indexOf(element)
  return known >= 0 ? known : world.gaibuConsent.push(element) - 1
}

/** Its shadow tree, also a closed one that was made known. */
function rootOf(element: Element): ShadowRoot | undefined {
  return propertyOf(element, "shadowRoot") ?? (globalThis as World).gaibuRoots?.get(element)
}

/** Elements inside as laid out: those of the shadow tree with what is put into its slots. */
function insideOf(element: Element): readonly Element[] {
  const root = rootOf(element)
  if (root) return Array.from(root.children)
  if (propertyOf(element, "tagName") === "SLOT") {
    const put = (element as HTMLSlotElement).assignedElements()
    if (put.length > 0) return put
  }
  return Array.from(propertyOf(element, "children"))
}

function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentElement
  const root = element.getRootNode()
  return parent ?? (root instanceof ShadowRoot ? root.host : null)
}

function isShown(element: Element): boolean {
  if (/^(script|style|noscript|template|link|meta|head)$/i.test(propertyOf(element, "tagName"))) return false
  return element.checkVisibility({ opacityProperty: true, checkOpacity: true })
}

/** Every element a visitor can see, the outer first; below one for which `act` answers true nothing is looked at. */
function eachShown(from: Element | null, act: (element: Element) => boolean): void {
  const pending: Element[] = from ? [from] : []
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (!isShown(element)) continue
    const visible = getComputedStyle(element).visibility === "visible"
    if (visible && act(element)) continue
    pending.push(...Array.from(insideOf(element)).reverse())
  }
}

/** How an element stands as a banner does, if it does. */
function placeOf(element: Element): FoundBanner["place"] | undefined {
  if (element === bodyOf() || !isInWindow(element)) return undefined
  if (matchesOf(element, "dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[popover]"))
    return "dialog"
  const { position, zIndex } = getComputedStyle(element)
  if (position === "fixed") return "fixed"
  if (position === "sticky" && isEdgeBar(element)) return "fixed"
  if (position === "absolute" && Number(zIndex) >= 10) return "fixed"
  return isEdgeBar(element) || callsItselfConsent(element) ? "in-flow" : undefined
}

/** A bar over the width of the window at the top or the end of the page. */
function isEdgeBar(element: Element): boolean {
  const { top, bottom, width, height } = propertyOf(element, "getBoundingClientRect").call(element)
  if (width < innerWidth * 0.6 || height < 20 || height > innerHeight * 0.6) return false
  if (
    matchesOf(element, "main,article,footer,nav") ||
    propertyOf(element, "closest").call(element, "main,article")
  )
    return false
  const { scrollHeight } = document.documentElement
  return top + scrollY < 250 || bottom + scrollY > scrollHeight - 60 || bottom >= innerHeight - 5
}

/** Banners are called what they are by those who write them; not what stands in the text of the page. */
function callsItselfConsent(element: Element): boolean {
  const called = `${element.id} ${element.getAttribute("class") ?? ""}`
  if (!/cookie|consent|gdpr|(^|[\s_-])cmp([\s_-]|$)/i.test(called)) return false
  return !propertyOf(element, "closest").call(element, "main,article,nav,footer")
}

function isInWindow(element: Element): boolean {
  const { left, right, top, bottom, width, height } = propertyOf(element, "getBoundingClientRect").call(
    element,
  )
  if (width === 0 || height === 0) return matchesOf(element, "[role=dialog],dialog") || width + height > 0
  return (
    right > 0 &&
    left < innerWidth &&
    bottom > 0 &&
    top < Math.max(innerHeight, document.documentElement.scrollHeight)
  )
}

/** The element as a banner, if what it says is what banners say. */
function bannerIn(
  element: Element,
  place: FoundBanner["place"],
  { words, opened }: { readonly words: ConsentWords; readonly opened: boolean },
): FoundBanner | undefined {
  const text = shownText(element)
  const most = { dialog: 30_000, fixed: 30_000, frame: 30_000, page: 60_000, panel: 5000, "in-flow": 700 }[
    place
  ]
  if (text.length < 8 || text.length > most) return undefined
  if (place !== "page" && (hasFields(element) || holdsPage(element))) return undefined
  const { buttons: pressable, links, toggles } = buttonsIn(element, words)
  const { buttons, asks } = withAnswers(pressable, text, words)
  const score = scoreOf(element, text, { buttons, words })
  const chooses = toggles.length > 0 || buttons.some(({ role }) => role === "save" || role === "reject")
  if (score < 3 && !(opened && chooses && place !== "in-flow")) return undefined
  const pressed = buttons.some(({ role, leaves }) => leaves === undefined && !/^(other|unsafe)$/.test(role))
  if (place === "frame" && !pressed) return undefined
  if (place === "in-flow" && !pressed && !isFlowNotice(element, text, words)) return undefined
  const covers = !/^(in-flow|panel|page)$/.test(place) && coversWindow(element)
  return { index: remembered(element), place, text, covers, score, asks, buttons, links, toggles }
}

/** What holds the page's own content is no banner, however it is laid out. */
function holdsPage(element: Element): boolean {
  return Boolean(propertyOf(element, "querySelector").call(element, "main,nav,article,[role=main]"))
}

/** Fields to write into: not a banner's, but for a search in its list of companies. */
function hasFields(element: Element): boolean {
  let fields = false
  eachShown(element, (one) => {
    const field = "textarea,select,input:not([type]),input[type=text],input[type=email],input[type=tel]"
    const more = "input[type=password],input[type=number],input[type=file],input[type=date]"
    fields ||= matchesOf(one, `${field},${more}`)
    return fields
  })
  return fields
}

/** What is to be read in the element, shadow trees included. */
function shownText(element: Element): string {
  const words: string[] = []
  addText(element, words)
  return words
    .join("")
    .replace(/\s*\n\s*/g, "\n")
    .trim()
    .slice(0, 70_000)
}

function addText(node: Node, words: string[]): void {
  if (words.length > 20_000) return
  if (node.nodeType === Node.TEXT_NODE) words.push((node.textContent ?? "").replace(/\s+/g, " "))
  if (node.nodeName === "BR") words.push("\n")
  if (node.nodeType !== Node.ELEMENT_NODE || !isShown(node as Element)) return
  const element = node as Element
  const lineBreak = getComputedStyle(element).display.startsWith("inline") ? "" : "\n"
  words.push(lineBreak)
  const slotted =
    propertyOf(element, "tagName") === "SLOT" ? (element as HTMLSlotElement).assignedNodes() : []
  const inside = slotted.length > 0 ? slotted : Array.from((rootOf(element) ?? element).childNodes)
  for (const child of inside) addText(child, words)
  words.push(lineBreak)
}

/** What a visitor reads on it, or is told of it; × for a sign that closes and has no name. */
function nameOf(element: Element): string {
  const value = propertyOf(element, "tagName") === "INPUT" ? (element as HTMLInputElement).value : ""
  const image = Array.from(
    propertyOf(element, "querySelectorAll").call(element, "img[alt],svg title,[aria-label]"),
  )
    .map((one) => one.getAttribute("alt") ?? one.getAttribute("aria-label") ?? one.textContent ?? "")
    .join(" ")
  const named = (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => (id === "" ? "" : (document.getElementById(id)?.textContent ?? "")))
    .join(" ")
  const spoken = [
    element.getAttribute("aria-label"),
    named,
    image,
    element.getAttribute("alt"),
    element.getAttribute("title"),
  ]
  const label = [shownText(element), value, ...spoken, drawnName(element)].find((one) => one?.trim()) ?? ""
  return label.replace(/\s+/g, " ").trim().slice(0, 200)
}

/** The name of a button that only style or picture gives it. */
function drawnName(element: Element): string {
  const drawn = ["::before", "::after"].map((part) => getComputedStyle(element, part).content)
  const text = drawn.map((content) => /^"(.*)"$/.exec(content)?.[1] ?? "").join("")
  if (text.trim()) return text
  const called = [element, ...Array.from(propertyOf(element, "querySelectorAll").call(element, "*"))].map(
    (one) => `${one.id} ${one.getAttribute("class") ?? ""} ${one.getAttribute("src") ?? ""}`,
  )
  const { width, height } = propertyOf(element, "getBoundingClientRect").call(element)
  const small = width > 0 && width <= 80 && height <= 80
  return small && called.some((name) => /close|dismiss|batsu|とじる|閉じる/i.test(name)) ? "×" : ""
}

interface Pressables {
  readonly buttons: readonly FoundButton[]
  readonly links: FoundBanner["links"]
  readonly toggles: readonly FoundToggle[]
}

function buttonsIn(element: Element, words: ConsentWords): Pressables {
  const buttons: FoundButton[] = []
  const links: { text: string; href: string }[] = []
  const toggles = new Map<number, FoundToggle>()
  eachShown(element, (one) => {
    if (buttons.length + toggles.size > 300) return true
    const toggle = toggleIn(one, words)
    if (toggle) {
      toggles.set(toggle.index, toggle)
      return true
    }
    if (one === element || !isPressable(one, words)) return false
    const button = buttonOf(one, words)
    if (button.leaves !== undefined) links.push({ text: button.label, href: button.leaves })
    if (button.label !== "") buttons.push(button)
    return true
  })
  return { buttons, links, toggles: [...toggles.values()] }
}

function buttonOf(element: Element, words: ConsentWords): FoundButton {
  const label = nameOf(element)
  const leaves = leavesTo(element)
  const disabled = matchesOf(element, ":disabled,[aria-disabled=true]")
  const told = disabled ? "other" : roleOf(label, words)
  // A link into the text of the page tells more; it opens nothing.
  const reads =
    told === "settings" && matchesOf(element, "a[href^='#']:not([href='#'])") && !namesSettings(label)
  const role = reads ? "other" : told
  return { index: remembered(element), label, role, ...(leaves !== undefined && { leaves }) }
}

function isPressable(element: Element, words: ConsentWords): boolean {
  const kinds = "button,a,[role=button],[role=link],summary,[onclick]"
  const inputs = "input[type=button],input[type=submit],input[type=image]"
  if (matchesOf(element, `${kinds},${inputs}`)) return nameOf(element).length <= 80
  return pointsFirst(element) || isExactLeaf(element, words)
}

/** The outermost element over which the pointer says that it can be pressed, unless what is to press stands in it. */
function pointsFirst(element: Element): boolean {
  if (getComputedStyle(element).cursor !== "pointer") return false
  const parent = parentOf(element)
  if (parent && getComputedStyle(parent).cursor === "pointer") return false
  if (propertyOf(element, "querySelector").call(element, "button,a,[role=button],input")) return false
  return nameOf(element).length <= 40
}

/** Nothing but a label that every banner knows: pressed by listeners that cannot be seen. */
function isExactLeaf(element: Element, words: ConsentWords): boolean {
  if (propertyOf(element, "children").length > 0 || !matchesOf(element, "div,span,li,p,img")) return false
  const label = foldLabel(nameOf(element))
  return (["accept", "reject", "settings", "save", "close"] as const).some((role) =>
    words[role].labels.includes(label),
  )
}

/** The other document a link leads to; undefined where it stays. */
function leavesTo(element: Element): string | undefined {
  if (!matchesOf(element, "a[href]")) return undefined
  const href = (element.getAttribute("href") ?? "").trim()
  if (href === "" && matchesOf(element, "[target=_blank]")) return location.href
  if (href === "" || href.startsWith("#") || /^javascript:/i.test(href)) return undefined
  const url = URL.parse(href, document.baseURI)
  if (!url || !/^https?:$/.test(url.protocol)) return href
  const [there, here] = [url.href, location.href].map((address) => address.replace(/#.*$/s, ""))
  return there === here && url.hash !== "" ? undefined : url.href
}

function isToggle(element: Element): boolean {
  return matchesOf(
    element,
    "input[type=checkbox],input[type=radio],[role=switch],[role=checkbox],[role=radio]",
  )
}

/** The control itself, or the one whose label this is, where it is not drawn. */
function controlOf(element: Element): Element | null {
  if (isToggle(element)) return element
  if (propertyOf(element, "tagName") !== "LABEL") return null
  const { control } = element as HTMLLabelElement
  return control && isToggle(control) ? control : null
}

/** A toggle, or the label in which one stands. Of radio buttons only what refuses is one. */
function toggleIn(element: Element, words: ConsentWords): FoundToggle | undefined {
  const control = controlOf(element)
  if (!control) return undefined
  const label = toggleLabel(control)
  const index = remembered(control)
  if (matchesOf(control, "input[type=radio],[role=radio]")) {
    const refuses = roleOf(label, words) === "reject" || /^(オフ|off|無効|いいえ|no)$/.test(foldLabel(label))
    return { index, label, on: isOn(control), fixed: !refuses, refuses }
  }
  const fixed = matchesOf(control, ":disabled,[aria-disabled=true],[readonly],[aria-readonly=true]")
  return { index, label, on: isOn(control), fixed }
}

function isOn(control: Element): boolean {
  const { checked } = control as Partial<HTMLInputElement>
  return typeof checked === "boolean" ? checked : control.getAttribute("aria-checked") === "true"
}

/** What the toggle is called: its label, else the words beside it. */
function toggleLabel(control: Element): string {
  const labels = Array.from((control as Partial<HTMLInputElement>).labels ?? [])
  const spoken = control.getAttribute("aria-label") ?? ""
  const name = propertyOf(control, "tagName") === "INPUT" ? "" : nameOf(control)
  const named = [spoken, ...labels.map(shownText), name]
  const own = named.find((one) => one.trim() !== "" && one.length <= 80)
  if (own) return own.replace(/\s+/g, " ").trim()
  for (let at = parentOf(control); at; at = parentOf(at)) {
    const text = shownText(at).replace(/\s+/g, " ").trim()
    if (text !== "") return text.slice(0, 60)
  }
  return ""
}

/** Whether a verb of banners stands near the word. */
function near(text: string, topic: string, verbs: readonly string[]): boolean {
  for (let at = text.indexOf(topic); at >= 0; at = text.indexOf(topic, at + 1)) {
    const around = text.slice(Math.max(0, at - 30), at + topic.length + 50)
    if (verbs.some((verb) => around.includes(verb))) return true
  }
  return false
}

/** How much what it says is what banners say, less what other dialogs say. */
function scoreOf(
  element: Element,
  text: string,
  { buttons, words }: { readonly buttons: readonly FoundButton[]; readonly words: ConsentWords },
): number {
  const folded = foldLabel(text)
  const topics = words.topics.filter((topic) => near(folded, topic, words.verbs)).length
  const hints = words.hints.filter((hint) => folded.includes(hint)).length
  const other = (where: string) => words.others.filter((word) => where.includes(word)).length
  const heading = propertyOf(element, "querySelector").call(
    element,
    "h1,h2,h3,h4,[role=heading],legend,strong",
  )
  const title = foldLabel(
    `${element.getAttribute("aria-label") ?? ""} ${heading?.textContent ?? ""} ${text.slice(0, 40)}`,
  )
  const roles = buttons.filter(({ leaves }) => leaves === undefined).map(({ role }) => role)
  const choosing = roles.some((role) => role === "accept" || role === "reject")
  const said = Math.min(topics, 3) * 3 + Math.min(hints, 3)
  const against =
    Math.min(other(title), 1) * 4 +
    Math.min(other(foldLabel(buttons.map(({ label }) => label).join(" "))), 1) * 5 +
    Math.min(other(folded), 4) * (topics > 2 ? 0 : 0.5)
  if (topics === 0 && !(choosing && hints >= 3)) return 0
  return said - against + (choosing ? 1 : 0)
}
