/// <reference lib="dom" />
import type { ButtonRole } from "./button-role.ts"
import type { ConsentWords } from "./consent-words.ts"
import type { FoundButton } from "./found-button.ts"
import type { FoundToggle } from "./found-toggle.ts"

/** What can be pressed in a part of the page. */
export interface Pressables {
  readonly buttons: readonly FoundButton[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly toggles: readonly FoundToggle[]
}

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function matchesOf(element: Element, selector: string): boolean
declare function holds(element: Element, selector: string): boolean
declare function boxOf(element: Element): DOMRect
declare function boxAround(element: Element): Pick<DOMRect, "left" | "right" | "top" | "bottom">
declare function parentOf(element: Element): Element | null
declare function eachShown(from: Element | null, act: (element: Element) => boolean | "end"): void
declare function remembered(element: Element): number
declare function shownText(element: Element): string
declare function nameOf(element: Element): string
declare function toggleIn(element: Element, words: ConsentWords): FoundToggle | undefined
declare function foldLabel(text: string): string
declare function roleOf(label: string, words: ConsentWords): ButtonRole
declare function handsOver(label: string, words: ConsentWords): boolean
declare function namesSettings(label: string, words: ConsentWords): boolean

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const findButtonsParts = [
  ...[buttonsIn, buttonOf, roleIn, isShut, isCorner, isPressable, pointsFirst, isLabelled, isInSentence],
  ...[isDrawnAsButton, leavesTo, handsIn],
]

/** Things to press and to set in the element, in the order of the page. */
function buttonsIn(element: Element, words: ConsentWords): Pressables {
  const buttons: FoundButton[] = []
  const links: { text: string; href: string }[] = []
  const toggles = new Map<number, FoundToggle>()
  const until = Date.now() + 700
  eachShown(element, (one) => {
    if (buttons.length + toggles.size > 300 || Date.now() > until) return "end"
    const toggle = toggleIn(one, words)
    if (toggle) {
      toggles.set(toggle.index, toggle)
      return true
    }
    if (one === element || !isPressable(one, words)) return false
    const button = buttonOf(one, element, words)
    if (button.leaves !== undefined) links.push({ text: button.label, href: button.leaves })
    if (button.label !== "") buttons.push(button)
    return true
  })
  return { buttons, links, toggles: [...toggles.values()] }
}

function buttonOf(element: Element, banner: Element, words: ConsentWords): FoundButton {
  const label = nameOf(element) || (isCorner(element, banner) ? "×" : "")
  const leaves = leavesTo(element)
  const disabled = matchesOf(element, ":disabled,[aria-disabled=true]")
  return {
    index: remembered(element),
    label,
    role: roleIn(element, label, words),
    ...(leaves !== undefined && { leaves }),
    ...(disabled && { disabled }),
    ...(isShut(element) && { opens: true }),
  }
}

/** What its label does; of several lines the first tells, where all together do not. */
function roleIn(element: Element, label: string, words: ConsentWords): ButtonRole {
  const whole = roleOf(label, words)
  const [first = "", ...lines] = shownText(element).split("\n")
  const told = whole === "other" && lines.length > 0 ? roleOf(first, words) : whole
  // 送信する by itself may hand over a choice made with radio buttons; what it does is for the banner to tell.
  const role = told === "unsafe" && handsOver(label, words) ? "other" : told
  if (/^(other|accept|reject|save|acknowledge)$/.test(role) && handsIn(element, words)) return "unsafe"
  // A link into the text of the page tells more; it opens nothing.
  const reads = role === "settings" && matchesOf(element, "a[href^='#']:not([href='#'])")
  return reads && !namesSettings(label, words) ? "other" : role
}

/** Whether it hands something in that is no choice: to a shop's basket, to an account. */
function handsIn(element: Element, words: ConsentWords): boolean {
  const form =
    (element as Partial<HTMLButtonElement>).form ?? propertyOf(element, "closest").call(element, "form")
  const submits = form && !matchesOf(element, "[type=button],[type=reset],a")
  const to = [
    submits ? form.getAttribute("action") : "",
    submits ? element.getAttribute("formaction") : "",
    element.getAttribute("onclick"),
  ].join(" ")
  const shops =
    /\b(cart|basket|order|checkout|purchase|payment|login|signin|signup|register|subscribe|unsubscribe)\b/i
  return shops.test(to) || words.unsafe.some((part) => !/^[a-z]+$/.test(part) && to.includes(part))
}

/** Whether it unfolds a part of the banner, which is folded now. */
function isShut(element: Element): boolean {
  if (propertyOf(element, "tagName") === "SUMMARY") return !matchesOf(element, "details[open] > summary")
  return element.getAttribute("aria-expanded") === "false" && !element.hasAttribute("aria-haspopup")
}

/** Whether it is a small sign without a name in an upper corner: what closes stands there. */
function isCorner(element: Element, banner: Element): boolean {
  const { left, right, top, width, height } = boxOf(element)
  if (width === 0 || width > 64 || height === 0 || height > 64) return false
  const around = boxAround(banner)
  const near = Math.min(Math.abs(around.right - right), Math.abs(left - around.left)) < 48
  return near && Math.abs(top - around.top) < 48
}

function isPressable(element: Element, words: ConsentWords): boolean {
  const kinds = "button,a,area,[role=button],[role=link],[role=menuitem],summary,[onclick]"
  const inputs = "input[type=button],input[type=submit],input[type=image]"
  if (matchesOf(element, `${kinds},${inputs}`)) return nameOf(element).length <= 80
  return pointsFirst(element) || isLabelled(element, words)
}

/** The outermost element over which the pointer says that it can be pressed, unless what is to press stands in it. */
function pointsFirst(element: Element): boolean {
  const focusable = matchesOf(element, "[tabindex]:not([tabindex^='-'])")
  if (!focusable && getComputedStyle(element).cursor !== "pointer") return false
  const parent = parentOf(element)
  if (!focusable && parent && getComputedStyle(parent).cursor === "pointer") return false
  if (holds(element, "button,a,[role=button],input,[tabindex]")) return false
  return nameOf(element).length <= 40
}

/** A label by itself that every banner knows, or one drawn as a button: pressed by listeners that cannot be seen. */
function isLabelled(element: Element, words: ConsentWords): boolean {
  const inline = "br,wbr,svg,img,i,b,span,small,em,strong,ruby,rt,rp"
  const plain = matchesOf(element, "div,span,li,p,img,i,b,em,strong,td,dt,dd,label,figure")
  if (!plain && !propertyOf(element, "tagName").includes("-")) return false
  if (Array.from(propertyOf(element, "children")).some((one) => !matchesOf(one, inline))) return false
  const label = nameOf(element)
  if (label === "" || label.length > 24 || isInSentence(element)) return false
  const role = roleOf(label, words)
  if (role === "other" || role === "unsafe") return false
  const known = words[role].labels.includes(foldLabel(label))
  return isDrawnAsButton(element) || (known && propertyOf(element, "childElementCount") === 0)
}

/** Whether it stands among other words of a sentence. */
function isInSentence(element: Element): boolean {
  return [element.previousSibling, element.nextSibling].some(
    (node) => node?.nodeType === Node.TEXT_NODE && /[\p{L}「」、。]/u.test(node.textContent ?? ""),
  )
}

function isDrawnAsButton(element: Element): boolean {
  const { backgroundColor, borderTopWidth, borderTopStyle, paddingLeft, display } = getComputedStyle(element)
  const filled = !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)
  const lined = borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0
  return (filled || lined) && (Number.parseFloat(paddingLeft) >= 4 || display !== "inline")
}

/** The other document a link leads to; undefined where it stays. */
function leavesTo(element: Element): string | undefined {
  if (!matchesOf(element, "a[href],area[href]")) return undefined
  const href = (element.getAttribute("href") ?? "").trim()
  if (href === "" && matchesOf(element, "[target=_blank]")) return location.href
  if (href === "" || href.startsWith("#") || /^javascript:/i.test(href)) return undefined
  const url = URL.parse(href, document.baseURI)
  if (!url || !/^https?:$/.test(url.protocol)) return href
  const [there, here] = [url.href, location.href].map((address) => address.replace(/#.*$/s, ""))
  return there === here && url.hash !== "" ? undefined : url.href
}
