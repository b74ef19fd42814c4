import { load } from "cheerio"
import { isChevron } from "./chevron.ts"
import type { DomElement, DomNode } from "./dom-node.ts"
import { isIconName } from "./icon-name.ts"
import { onePunctuation } from "./one-punctuation.ts"
import { shallowMarkup } from "./shallow-markup.ts"
import { isSiteMenu } from "./site-menu.ts"

export type { DomElement, DomNode } from "./dom-node.ts"

const unread = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "nav",
  "iframe",
  "head",
  "rp",
  "rt",
  "select",
  "input",
])

export function parseHtml(html: string): readonly DomNode[] {
  return load(shallowMarkup(onePunctuation(html))).root()[0]?.childNodes ?? []
}

export function isElement(node: DomNode): node is DomElement {
  return node.type === "tag"
}

/** The children worth reading: text and elements that hold what a visitor is told. */
export function readableChildren(node: DomElement): readonly DomNode[] {
  return node.childNodes.filter(
    (child) =>
      child.type === "text" ||
      (isElement(child) &&
        !unread.has(child.name) &&
        !isSiteMenu(child) &&
        !isChevron(child) &&
        !isIconName(child)),
  )
}

export function childElements(node: DomElement): readonly DomElement[] {
  return node.childNodes.filter(isElement)
}

/**
 * The text inside, without what is not read, not much further than `most` characters; iterative, since pages may nest
 * without end.
 */
export function innerText(start: DomNode, most = Number.POSITIVE_INFINITY): string {
  const pending: DomNode[] = [start]
  let text = ""
  for (let node = pending.pop(); node !== undefined && text.length <= most; node = pending.pop()) {
    if (node.type === "text") text += node.data
    else if (isElement(node)) {
      if (node.name === "br") text += " "
      pending.push(...readableChildren(node).toReversed())
    }
  }
  return text
}

/** A CSS-like path from the nearest element with an id, so that a person can find the place again. */
export function pathOf(element: DomElement): string {
  const steps: string[] = []
  for (let at: DomElement | null = element; at !== null; at = parentElement(at)) {
    const id = at.attribs.id
    if (id !== undefined && /^[\w-]+$/.test(id)) return [`#${id}`, ...steps].join(" > ")
    steps.unshift(stepOf(at))
    if (at.name === "body" || steps.length > 40) break
  }
  return steps.join(" > ")
}

export function parentElement(element: DomElement): DomElement | null {
  const { parent } = element
  return parent !== null && parent.type === "tag" ? parent : null
}

function stepOf(element: DomElement): string {
  const places = element.parent === null ? undefined : placesIn(element.parent)
  const alike = places?.counts.get(element.name) ?? 1
  return alike < 2 ? element.name : `${element.name}:nth-of-type(${places?.at.get(element)})`
}

interface Places {
  readonly at: ReadonlyMap<DomNode, number>
  readonly counts: ReadonlyMap<string, number>
}

const placed = new WeakMap<object, Places>()

/** Which one of its name each child is, counted once per parent. */
function placesIn(parent: NonNullable<DomElement["parent"]>): Places {
  const known = placed.get(parent)
  if (known !== undefined) return known
  const at = new Map<DomNode, number>()
  const counts = new Map<string, number>()
  for (const child of parent.childNodes.filter(isElement)) {
    const count = (counts.get(child.name) ?? 0) + 1
    counts.set(child.name, count)
    at.set(child, count)
  }
  placed.set(parent, { at, counts })
  return { at, counts }
}
