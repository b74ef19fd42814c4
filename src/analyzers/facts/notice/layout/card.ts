import type { LabelReader } from "../labels/label.ts"
import { childElements, type DomElement, innerText, isElement, parentElement } from "./dom.ts"

const containers = new Set(["div", "section", "article", "aside", "fieldset"])

/**
 * Whether an element is one of several alike in a row, each with a heading of its own: what follows a card is then
 * no longer about it, whatever the levels of the headings say. Boxes headed by labels only lay out one entry.
 */
export function isCard(element: DomElement, roleOf: LabelReader): boolean {
  if (!containers.has(element.name)) return false
  const heading = firstHeading(element)
  if (heading === undefined || roleOf(innerText(heading)) !== undefined) return false
  return besides(element).some((next) => alike(element, next) && firstHeading(next)?.name === heading.name)
}

function besides(element: DomElement): readonly DomElement[] {
  const parent = parentElement(element)
  const siblings = parent === null ? [] : childElements(parent)
  const at = siblings.indexOf(element)
  return [siblings[at - 1], siblings[at + 1]].filter((sibling) => sibling !== undefined)
}

function alike(one: DomElement, other: DomElement): boolean {
  return one.name === other.name && (one.attribs.class ?? "") === (other.attribs.class ?? "")
}

/** The level of the heading that a card begins with. */
export function levelOfCard(element: DomElement): number | undefined {
  const level = /^h([1-6])$/.exec(firstHeading(element)?.name ?? "")?.[1]
  return level === undefined ? undefined : Number(level)
}

/** The first heading inside, looking only a few elements deep. */
function firstHeading(element: DomElement, depth = 0): DomElement | undefined {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue
    if (/^h[1-6]$/.test(child.name)) return child
    const inside = depth < 3 ? firstHeading(child, depth + 1) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}
