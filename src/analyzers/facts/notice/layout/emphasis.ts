import type { DomElement } from "./dom.ts"

const names = new Set(["strong", "b", "em", "label", "mark", "u"])
/** The names that the common style sheets give to bold letters (Tailwind, Bootstrap, Bulma), and the style itself. */
const boldClass =
  /(?:^|\s)(?:font-(?:semibold|bold|extrabold|black)|fw-(?:semibold|bold|bolder)|has-text-weight-(?:semibold|bold))(?:\s|$)/u
const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/iu

/** Whether an element's text is set apart as important: by its name, or drawn bold. */
export function isEmphasised({ name, attribs }: DomElement): boolean {
  return names.has(name) || boldClass.test(attribs.class ?? "") || boldStyle.test(attribs.style ?? "")
}
