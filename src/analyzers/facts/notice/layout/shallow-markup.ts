const deepest = 400
const mostFormatting = 12
const tag = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/giu
const neverClosed = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot caption colgroup option optgroup rt rp html head body".split(
    " ",
  ),
)
const formatting = new Set("a b big code em font i nobr s small strike strong tt u".split(" "))

/**
 * Leaves out tags nested deeper than any page people write: the parser of HTML takes time with the square of the
 * depth, and every open <b> or <font> is opened again in each paragraph after it.
 */
export function shallowMarkup(html: string): string {
  let [depth, open] = [0, 0]
  return html.replace(tag, (whole, slash: string, written: string) => {
    const name = written.toLowerCase()
    if (neverClosed.has(name)) return whole
    const isFormatting = formatting.has(name)
    const step = slash === "" ? 1 : -1
    const tooDeep = depth + step > deepest || (isFormatting && open + step > mostFormatting)
    depth = Math.max(0, depth + step)
    if (isFormatting) open = Math.max(0, open + step)
    return tooDeep || (step < 0 && depth >= deepest) ? "" : whole
  })
}
