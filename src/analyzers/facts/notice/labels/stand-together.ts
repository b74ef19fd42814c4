import { type DomElement, isElement, parentElement } from "../layout/dom.ts"

/** In one element, a chip beside a name in their common box, or the two first elements of a box. */
export function standTogether(one: DomElement, two: DomElement): boolean {
  return one === two || parentElement(one) === two || beginBox(one, two)
}

function beginBox(one: DomElement, two: DomElement): boolean {
  const parent = parentElement(one)
  const first = parent?.childNodes.find(isElement)
  return first === one && elementAfter(one) === two
}

function elementAfter({ next }: DomElement): DomElement | undefined {
  let at = next
  while (at !== null && !isElement(at)) at = at.next
  return at ?? undefined
}
