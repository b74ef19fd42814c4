import { type DomElement, type DomNode, innerText, isElement, readableChildren } from "../layout/dom.ts"
import type { Line } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"
import { isCompanyAlone } from "./company-name.ts"

/** Elements that a style sheet sets apart: a small line below, a link, a badge. */
const apart = new Set(["small", "a", "span", "em", "i", "div", "p"])

/** More children than this has no heading, but a whole page. */
const mostChildren = 40

/** The two names of a heading that only its markup parts: Google Analytics<br><small>Google LLC</small>; else none. */
export function nameParts({ element, text }: Line): readonly string[] {
  if (text.length > 100 || element.childNodes.length > mostChildren) return []
  if (asShown(innerText(element, 240)) !== text) return []
  const parts = partsIn(element)
  const companies = parts.filter(isCompanyAlone)
  return parts.length === 2 && companies.length === 1 ? parts : []
}

function partsIn(element: DomElement): readonly string[] {
  const children = readableChildren(element).filter((child) => isElement(child) || textOf(child) !== "")
  const [only] = children
  if (children.length === 1 && only !== undefined && isElement(only)) return partsIn(only)
  const parts = [""]
  for (const child of children) {
    const isApart = isElement(child) && (child.name === "br" || apart.has(child.name))
    if (isApart) parts.push("")
    parts.splice(-1, 1, (parts.at(-1) ?? "") + textOf(child))
    if (isApart) parts.push("")
  }
  return parts.map(asShown).filter((part) => /\p{L}/u.test(part))
}

function textOf(node: DomNode): string {
  if (node.type === "text") return asShown(node.data)
  return isElement(node) ? asShown(innerText(node)) : ""
}
