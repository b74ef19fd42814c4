import type { DomElement } from "./dom.ts"
import { parentElement } from "./dom.ts"

/** How far up an element says that the line feeds in its text are shown. */
const furthest = 4

/** Before the sign that an item or a heading begins with. */
const beginsItem = /\n(?=[ \t\u3000]{0,40}(?:[・●■◆◇□※【]|[(（]?[\d０-９]{1,2}[.．)）]\s?\D))/u

/** A wide space before the next label of a line: 送信先：Google LLC　送信する情報：Cookie */
const beginsLabel = /(?<=\S)[\u3000\t]+(?=[^\s：:、。（）()「」]{2,14}[：:]\s*\S)/u

/**
 * The lines of a text node as a visitor sees them: each line feed ends one where the style says so (white-space:
 * pre-wrap), else only those before the sign of an item; so does a wide space before a label.
 */
export function drawnLines(text: string, block: DomElement): readonly string[] {
  const lines = text.includes("\n") ? text.split(showsLineFeeds(block) ? "\n" : beginsItem) : [text]
  return lines.flatMap((line) => line.split(beginsLabel))
}

/** Whether the style shows the line feeds of an element's text. */
export function showsLineFeeds(block: DomElement): boolean {
  let at: DomElement | null = block
  for (let up = 0; at !== null && up < furthest; up += 1) {
    const { class: names = "", style = "" } = at.attribs
    if (at.name === "pre" || /white-space:\s*(pre|break-spaces)/iu.test(style)) return true
    if (/(^|[\s:])(whitespace-(pre|break-spaces)|pre-(wrap|line))/iu.test(names)) return true
    at = parentElement(at)
  }
  return false
}
