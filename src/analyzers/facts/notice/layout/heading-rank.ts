import { type DomElement, parentElement } from "./dom.ts"

/** h1 to h6 and what serves as a heading; undefined for the rest. A summary is over all that its details hold. */
export function headingRank(element: DomElement): number | undefined {
  const level =
    /^h([1-6])$/.exec(element.name)?.[1] ??
    (element.attribs.role === "heading" ? (element.attribs["aria-level"] ?? "4") : undefined)
  if (level !== undefined) return Number(level) * 10
  if (element.name === "summary") return parentElement(element)?.name === "details" ? 5 : 65
  if (element.name === "button") return 65
  return element.name === "dt" ? 80 : undefined
}
