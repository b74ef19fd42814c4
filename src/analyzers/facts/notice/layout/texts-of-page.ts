import { asShown, comparable } from "../plain-text.ts"
import type { Block, Line, Section } from "./outline.ts"

/** 使っていないもの, 送信しない情報: a chapter of what is not used. */
const ofWhatIsNot =
  /(使って|使用して|利用して|送信して|導入して)い(ない|ません)|(使用|利用|送信|使わ|送ら)(しない|ない)/u

/** Every line of a page that says something itself: no mere links (menus, buttons), and no chapter of what is not used. */
export function textsOfPage(page: readonly Section[]): readonly string[] {
  return page.flatMap(textsOf)
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === "line") return isLink(block) ? [] : [asShown(block.text)]
  const { title, children } = block
  if (title !== undefined && ofWhatIsNot.test(title.text)) return []
  return [...(title === undefined ? [] : textsOf(title)), ...children.flatMap(textsOf)]
}

function isLink({ text, links }: Line): boolean {
  return links.length > 0 && comparable(links.map((link) => link.text).join("")) === comparable(text)
}
