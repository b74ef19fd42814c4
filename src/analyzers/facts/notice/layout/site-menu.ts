import type { DomElement, DomNode } from "./dom-node.ts"

const content = new Set(["table", "dl", "details", "h1", "h2", "h3", "h4", "h5", "h6"])

/** More words (characters) beside its links than a name and a copyright line take. Own threshold. */
const mostBesideLinks = 120

/** Class names and ids of a footer (`footer`, `l-footer`, `siteFooter`, `foot`), but none of a footnote or of a card's foot. */
const calledFooter =
  /(?:^|[\s_-]|(?<=[a-z])(?=F))(?<!(?:card|panel|box|item|entry|accordion|modal)[_-]*)foot(?:er)?(?![a-z])/i

/** Whether an element is the site's menu or footer: links with hardly a word beside them, and no sentence. */
export function isSiteMenu(element: DomElement): boolean {
  const { role = "", id = "", class: classes = "" } = element.attribs
  if (role === "navigation") return true
  const isFooter = element.name === "footer" || role === "contentinfo"
  if (!isFooter && id === "" && classes === "") return false
  if (!isFooter && !calledFooter.test(id) && !calledFooter.test(classes)) return false
  const words = wordsBesideLinks(element)
  return words !== undefined && words.length <= mostBesideLinks && !hasSentence(words)
}

/** Whether there is more to read than that nothing may be copied. */
function hasSentence(words: string): boolean {
  return words.replace(/[^。]*(?:転載|複製|転用)[^。]*。/gu, "").includes("。")
}

/** The words of a footer that has links and no content of its own, as far as they count; otherwise undefined. */
function wordsBesideLinks(footer: DomElement): string | undefined {
  const pending: DomNode[] = [...footer.childNodes]
  let hasLinks = false
  let words = ""
  for (let node = pending.pop(); node && words.length <= mostBesideLinks; node = pending.pop()) {
    if (node.type === "text") words += node.data.replace(/\s+/gu, "")
    if (node.type !== "tag") continue
    if (content.has(node.name)) return undefined
    if (isLink(node)) hasLinks = true
    else pending.push(...node.childNodes)
  }
  return hasLinks ? words : undefined
}

function isLink({ name, attribs }: DomElement): boolean {
  return name === "a" || attribs.role === "link"
}
