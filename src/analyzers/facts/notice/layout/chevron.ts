import type { DomElement } from "./dom-node.ts"

/** Whether an element only draws the arrow by which something opens (▼, ＋), hidden from those who are read to. */
export function isChevron({ attribs, childNodes }: DomElement): boolean {
  const [only, ...more] = childNodes
  if (attribs["aria-hidden"] !== "true" || only?.type !== "text" || more.length > 0) return false
  return /^\s*[▼▽▾▿▲△▴▸▹▶►❯›»⌄＋+]\s*$/u.test(only.data)
}
