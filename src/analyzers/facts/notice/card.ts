import { childElements, type DomElement, isElement, parentElement } from "./dom.ts"

const containers = new Set(["div", "section", "article", "aside", "fieldset"])

/**
 * Whether an element is one of several alike in a row, each with a heading of its own: what follows a card is then
 * no longer about it, whatever the levels of the headings say.
 */
export function cardOf(element: DomElement): boolean {
  if (!containers.has(element.name)) return false
  const level = firstHeading(element)
  return level !== undefined && besides(element).some((next) => alike(element, next) && firstHeading(next) === level)
}

function besides(element: DomElement): readonly DomElement[] {
  const siblings = parentElement(element) === null ? [] : childElements(parentElement(element) as DomElement)
  const at = siblings.indexOf(element)
  return [siblings[at - 1], siblings[at + 1]].filter((sibling) => sibling !== undefined)
}

function alike(one: DomElement, other: DomElement): boolean {
  return one.name === other.name && (one.attribs.class ?? "") === (other.attribs.class ?? "")
}

/** The level of the first heading inside, looking only a few elements deep. */
function firstHeading(element: DomElement, depth = 0): string | undefined {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue
    if (/^h[1-6]$/.test(child.name)) return child.name
    const inside = depth < 3 ? firstHeading(child, depth + 1) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}
