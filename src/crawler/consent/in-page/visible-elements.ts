/// <reference lib="dom" />

interface World {
  gaibuRoots?: WeakMap<Element, ShadowRoot>
}

/** The functions of this file call one another and are sent as text. */
export const visibleElementParts = [
  ...[propertyOf, bodyOf, matchesOf, holds, boxOf, rootOf, insideOf, parentOf, isShown, isFolded, isCutAway],
  ...[eachShown, boxAround, isFixedInWindow],
]

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

/** Whether something of that kind stands in it; shadow trees are not looked into. */
function holds(element: Element, selector: string): boolean {
  return propertyOf(element, "querySelector").call(element, selector) !== null
}

function boxOf(element: Element): DOMRect {
  return propertyOf(element, "getBoundingClientRect").call(element)
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

/** Whether it is drawn. What has no box of its own (slots, `display: contents`) is drawn where its parent is. */
function isShown(element: Element): boolean {
  if (/^(script|style|noscript|template|link|meta|head)$/i.test(propertyOf(element, "tagName"))) return false
  if (element.checkVisibility({ opacityProperty: true, checkOpacity: true })) return true
  if (getComputedStyle(element).display !== "contents") return false
  const parent = parentOf(element)
  return parent !== null && isShown(parent)
}

/** Whether it shows nothing of what it holds: folded up to a line without height or width. */
function isFolded(element: Element): boolean {
  const { overflowX, overflowY, display } = getComputedStyle(element)
  if (display === "contents" || (overflowX === "visible" && overflowY === "visible")) return false
  const { width, height } = boxOf(element)
  return (width <= 1 && overflowX !== "visible") || (height <= 1 && overflowY !== "visible")
}

/** Whether a clip leaves nothing of it. */
function isCutAway(element: Element): boolean {
  return /^(inset\((100|[5-9]\d)%\)|circle\(0(px|%)?[ )])/.test(getComputedStyle(element).clipPath)
}

/**
 * Every element a visitor can see, the outer first; below one for which `act` answers true nothing is looked at, and
 * nothing at all after `end`.
 */
function eachShown(from: Element | null, act: (element: Element) => boolean | "end"): void {
  const pending: (readonly [Element, boolean])[] = from ? [[from, false]] : []
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [element, inFolded] = next
    if (!isShown(element) || isCutAway(element)) continue
    const { visibility, position } = getComputedStyle(element)
    const folded = inFolded && position !== "fixed"
    const done = !folded && visibility === "visible" && act(element)
    if (done === "end") return
    if (done) continue
    const hidden = folded || isFolded(element)
    pending.push(
      ...insideOf(element)
        .map((one) => [one, hidden] as const)
        .reverse(),
    )
  }
}

/** Its box; of what has no size, the box around what stands out of it. */
function boxAround(
  element: Element,
  depth = 0,
): { left: number; right: number; top: number; bottom: number } {
  const { left, right, top, bottom, width, height } = boxOf(element)
  if ((width > 0 && height > 0) || depth > 5) return { left, right, top, bottom }
  const boxes = insideOf(element)
    .slice(0, 40)
    .filter(isShown)
    .map((one) => boxAround(one, depth + 1))
    .filter((box) => box.right > box.left && box.bottom > box.top)
  if (boxes.length === 0) return { left, right, top, bottom }
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}

/** Whether it stays where it is when the page is scrolled. */
function isFixedInWindow(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at))
    if (getComputedStyle(at).position === "fixed" || matchesOf(at, "dialog:modal,:popover-open")) return true
  return false
}
