import type { DomElement } from "./dom-node.ts"

const iconFont = /(^|\s)material-(icons|symbols)/u

/** Whether an element's text only says which picture an icon font draws (text_fields): nobody sees it as words. */
export function isIconName({ attribs, childNodes }: DomElement): boolean {
  const [only, ...more] = childNodes
  if (only?.type !== "text" || more.length > 0 || !iconFont.test(attribs.class ?? "")) return false
  return /^\s*[a-z0-9_]+\s*$/u.test(only.data)
}
