/// <reference lib="dom" />

/** Where the middle of an element stands in the window, in CSS pixels. */
export interface FoundElement {
  readonly x: number
  readonly y: number
}

/**
 * The first visible element a selector names, scrolled into view: CSS, or `text=` with words of its text; open shadow
 * roots included. Null when there is none; a text saying why when the selector cannot be read. Sent as text.
 */
export function findElement(selector: string): FoundElement | string | null {
  const words = selector.startsWith("text=")
    ? selector
        .slice(5)
        .trim()
        .replace(/^(["'])(.*)\1$/, "$2")
    : undefined
  const css = selector.replace(/^css=/, "")
  const visible = (element: Element) => {
    const box = element.getBoundingClientRect()
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0
  }
  /** The innermost element with the words, as a reader would point at it. */
  const holds = (element: Element) =>
    words !== undefined &&
    (element.textContent ?? "").includes(words) &&
    !Array.from(element.children).some((child) => (child.textContent ?? "").includes(words))
  const search = (root: Document | ShadowRoot): Element | undefined => {
    for (const element of Array.from(root.querySelectorAll("*"))) {
      const fits = words === undefined ? element.matches(css) : holds(element)
      if (fits && visible(element)) return element
      const inner = element.shadowRoot ? search(element.shadowRoot) : undefined
      if (inner) return inner
    }
    return undefined
  }
  try {
    const element = search(document)
    if (!element) return null
    element.scrollIntoView({ block: "center", behavior: "instant" })
    const box = element.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  } catch (error) {
    return String(error)
  }
}
