import MarkdownIt from "markdown-it"
import type { NoticeCandidate } from "../../../../crawler/evidence/page-snapshot.ts"
import { childElements, innerText, isElement, parseHtml } from "./dom.ts"

/** Markdown as CommonMark has it, with tables; markup in it stays markup. */
const markdown = new MarkdownIt({ html: true })

/** A heading, a table's rule, a bold label or an item that begins with one; plain text has none of them. */
const sign =
  /^ {0,3}#{1,6}[ \t]+\S|^ {0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+|^ {0,3}(?:[-*+][ \t]+)?\*\*[^*\n]+\*\*/mu
const frontMatter = /^\uFEFF?---[ \t]*\n([\s\S]{0,4000}?)\n---[ \t]*(?:\n|$)/u
const titleLine = /^title:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|(.*))$/mu

/** Where all of such a document stands in the page that shows it. */
export const placeOfSource = "body > pre"

/**
 * A document whose source is shown in place of a page (a .md file given or served as it is), laid out as its author
 * meant it; undefined for any other. The digest stays that of what was shown.
 */
export function laidOutMarkdown(candidate: NoticeCandidate): NoticeCandidate | undefined {
  const text = textShownAlone(candidate.html)?.replace(/\r\n?/gu, "\n")
  if (text === undefined || !sign.test(text)) return undefined
  const matter = frontMatter.exec(text)
  const [, ...named] = titleLine.exec(matter?.[1] ?? "") ?? []
  const title = named.find((one) => one !== undefined)?.trim()
  const html = markdown.render(text.slice(matter?.[0].length ?? 0))
  return { ...candidate, html: `<body>${html}</body>`, ...(title && !candidate.title ? { title } : {}) }
}

/** The text of a page that is one block of preformatted text, as browsers show a text file. */
function textShownAlone(html: string): string | undefined {
  if (!/<pre\b/iu.test(html.slice(0, 4000))) return undefined
  const root = parseHtml(html).find((node) => isElement(node) && node.name === "html")
  const body = root && isElement(root) ? childElements(root).find(({ name }) => name === "body") : undefined
  const [only, ...others] = body ? childElements(body).filter(({ name }) => name !== "script") : []
  return only?.name === "pre" && others.length === 0 ? innerText(only) : undefined
}
