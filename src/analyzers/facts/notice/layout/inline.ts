import { childElements, type DomElement } from "./dom.ts"

/** Elements whose words go on with those around them. */
export const inlineNames = new Set(
  "a abbr b bdi cite code data dfn em font i kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr img picture".split(
    " ",
  ),
)

/** Whether an element's words go on with those around it; one that holds a block is none. */
export function isInline(element: DomElement): boolean {
  if (element.name === "button") return element.attribs["aria-expanded"] === undefined
  return inlineNames.has(element.name) && !holdsBlocks(element)
}

const withoutBlocks = new WeakSet<DomElement>()

/** Whether a block stands somewhere inside an inline element; iterative, since pages may nest without end. */
function holdsBlocks(element: DomElement): boolean {
  const pending = [element]
  const visited: DomElement[] = []
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (withoutBlocks.has(at)) continue
    visited.push(at)
    const children = childElements(at).filter(({ name }) => name !== "br" && name !== "button")
    if (children.some(({ name }) => !inlineNames.has(name))) return true
    pending.push(...children)
  }
  for (const each of visited) withoutBlocks.add(each)
  return false
}
