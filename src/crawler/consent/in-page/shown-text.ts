/// <reference lib="dom" />

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function rootOf(element: Element): ShadowRoot | undefined
declare function isShown(element: Element): boolean
declare function isFolded(element: Element): boolean
declare function isCutAway(element: Element): boolean
declare function boxOf(element: Element): DOMRect

/** The functions of this file call one another and those of visible-elements.ts, and are sent as text. */
export const shownTextParts = [shownText, addText, labelText, nameOf, spokenNames, drawnName]

/** What is to be read in the element, shadow trees included; a line for each line break and block. */
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
  if (node.nodeType !== Node.ELEMENT_NODE || !isShown(node as Element)) return
  const element = node as Element
  const tag = propertyOf(element, "tagName")
  // The reading beside a character is no part of the word.
  if (/^R[TP]$/.test(tag) || isFolded(element) || isCutAway(element)) return
  if (tag === "BR") words.push("\n")
  const lineBreak = /^(inline|contents|ruby)/.test(getComputedStyle(element).display) ? "" : "\n"
  words.push(lineBreak)
  const slotted = tag === "SLOT" ? (element as HTMLSlotElement).assignedNodes() : []
  const inside = slotted.length > 0 ? slotted : Array.from((rootOf(element) ?? element).childNodes)
  for (const child of inside) addText(child, words)
  words.push(lineBreak)
}

/** The words of a label on one line: between Japanese characters a break stands for nothing. */
function labelText(text: string): string {
  const japanese = "[\\u3005-\\u30ff\\u3400-\\u9fff\\uff01-\\uffee]"
  return text
    .replace(new RegExp(`(?<=${japanese})\\s*\\n\\s*(?=${japanese})`, "g"), "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200)
}

/** What a visitor reads on it, or is told of it; × for a sign that closes and has no name. */
function nameOf(element: Element): string {
  const value = propertyOf(element, "tagName") === "INPUT" ? (element as HTMLInputElement).value : ""
  const unseen = propertyOf(element, "childElementCount") > 0 ? (element.textContent ?? "") : ""
  const names = [shownText(element), value, ...spokenNames(element), unseen.slice(0, 81)]
  return labelText(names.find((one) => one.trim()) ?? drawnName(element))
}

function spokenNames(element: Element): readonly string[] {
  const images = Array.from(
    propertyOf(element, "querySelectorAll").call(element, "img[alt],svg title,[aria-label]"),
  ).map((one) => one.getAttribute("alt") ?? one.getAttribute("aria-label") ?? one.textContent ?? "")
  const root = element.getRootNode()
  const named = (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => (id === "" || root instanceof Element ? "" : textOfId(root, id)))
  const spoken = ["aria-label", "alt", "title"].map((name) => element.getAttribute(name) ?? "")
  return [spoken[0] ?? "", named.join(" "), images.join(" "), ...spoken.slice(1)]

  function textOfId(tree: Node, id: string): string {
    return (tree as Document | ShadowRoot).getElementById?.(id)?.textContent ?? ""
  }
}

/** The name of a button that only style or picture gives it. */
function drawnName(element: Element): string {
  const drawn = ["::before", "::after"].map((part) => getComputedStyle(element, part).content)
  const text = drawn.map((content) => /^"(.*)"$/.exec(content)?.[1] ?? "").join("")
  if (text.trim()) return text
  const inside = Array.from(propertyOf(element, "querySelectorAll").call(element, "*")).slice(0, 30)
  const called = [element, ...inside].map(
    (one) => `${one.id} ${one.getAttribute("class") ?? ""} ${one.getAttribute("src") ?? ""}`,
  )
  const { width, height } = boxOf(element)
  const small = width > 0 && width <= 80 && height <= 80
  return small && called.some((name) => /close|dismiss|batsu|tojiru|とじる|閉じる/i.test(name)) ? "×" : ""
}
