import { type CheerioAPI, load } from "cheerio"
import type { AnyNode, Element, Text } from "domhandler"
import { isSameName, letters } from "./spans.ts"

export type Part = "information" | "operator" | "purpose" | "entry"

/** What one entry says, as far as removing it goes. */
export interface Said {
  readonly names: readonly string[]
  readonly operator: string | undefined
  readonly information: readonly string[]
  readonly purposes: readonly string[]
}

/** A notice with one item taken out of its text; `entries`: how many entries must lose it. */
export interface Mutant {
  readonly part: Part
  readonly item: string
  readonly entries: number
  readonly html: string
}

/**
 * Every notice that differs by one item. An item whose places in the text cannot be told from the truth alone (it is
 * also said elsewhere, or written otherwise) gives none.
 */
export function mutantsOf(html: string, entries: readonly Said[]): readonly Mutant[] {
  const words = (part: "information" | "purpose", of: (said: Said) => readonly string[]) =>
    [...new Set(entries.flatMap(of))]
      .filter((word) => !entries.some((said) => isWithinAnother(word, of(said))))
      .flatMap((item) =>
        withoutWord(html, { part, item, entries: entries.filter((said) => of(said).includes(item)).length }),
      )
  const operators = [...new Set(entries.flatMap(({ operator }) => operator ?? []))].filter(
    (item) => !entries.some((said) => said.operator === item && isNamedAfter(said)),
  )
  return [
    ...words("information", ({ information }) => information),
    ...words("purpose", ({ purposes }) => purposes),
    ...operators.flatMap((item) =>
      withoutWord(html, {
        part: "operator",
        item,
        entries: entries.filter(({ operator }) => operator === item).length,
      }),
    ),
    ...entries.flatMap((_, at) => withoutEntry(html, entries, at)),
  ]
}

/** Sentry of Sentry: the company's name still stands there when one of the two is taken out. */
function isNamedAfter({ names, operator = "" }: Said): boolean {
  return names.filter((name) => isSameName(name, operator)).length > 1
}

function isWithinAnother(word: string, words: readonly string[]): boolean {
  return words.some((other) => other !== word && letters(other).includes(letters(word)))
}

type Wanted = Omit<Mutant, "html">

/** One place per entry: each alone; one place for all of them: the one; otherwise it cannot be told. */
function withoutWord(html: string, { part, item, entries }: Wanted): readonly Mutant[] {
  const whole = load(html)
  const places = placesOf(whole, item).length
  const isSaidOnce = () => textsIn(whole).flatMap(({ data }) => data.split(item).slice(1)).length === 1
  if (places !== entries && !(places === 1 && isSaidOnce())) return []
  const lost = places === 1 ? entries : 1
  return Array.from({ length: places }, (_, at) => {
    const page = load(html)
    const place = placesOf(page, item)[at]
    if (place === undefined || (part === "operator" && isBelowItself(page, place))) return undefined
    takeOut(page, place, { part, item })
    return { part, item, entries: lost, html: page.html() }
  }).filter((mutant) => mutant !== undefined)
}

/** An empty cell below the same name says the same as before. */
function isBelowItself(page: CheerioAPI, { node }: Place): boolean {
  const cell = page(node.parent as Element).closest("td")
  const above = cell.closest("tr").prev("tr").children().eq(cell.index())
  return cell.length > 0 && letters(cell.text()) === letters(above.text())
}

interface Place {
  readonly node: Text
  readonly from: number
}

const edge = /^[\s　、,，・/／（）()「」『』【】：:。．※＊+&]?$/u

function placesOf(page: CheerioAPI, item: string): readonly Place[] {
  return textsIn(page).flatMap((node) => {
    const found: Place[] = []
    for (let from = node.data.indexOf(item); from >= 0; from = node.data.indexOf(item, from + 1)) {
      const [before, after] = [node.data.slice(0, from).slice(-1), node.data.slice(from + item.length)]
      const ends = edge.test(after.slice(0, 1)) || /^(等|など|その他|および|及び|のため|その)/u.test(after)
      if ((edge.test(before) || /(および|及び)$/u.test(node.data.slice(0, from))) && ends)
        found.push({ node, from })
    }
    return found
  })
}

function textsIn(page: CheerioAPI): readonly Text[] {
  const below = (node: AnyNode): readonly Text[] => {
    if (node.type === "text") return [node]
    if (!("children" in node) || ("name" in node && ["script", "style", "title"].includes(node.name)))
      return []
    return node.children.flatMap(below)
  }
  return page("body").toArray().flatMap(below)
}

/**
 * Takes the word and one sign between items; a list item or a line that is then empty goes too. A sign before the next
 * label (送信先：A社／目的：解析) stays, and so does など behind what is then the last item.
 */
function takeOut(
  page: CheerioAPI,
  { node, from }: Place,
  { part, item }: Pick<Mutant, "part" | "item">,
): void {
  const [before, rest] = [node.data.slice(0, from), node.data.slice(from + item.length)]
  const after = part === "purpose" ? rest.replace(/^の(ため|目的)(に|で)?(?=[^。])、?/u, "") : rest
  const sign = /^(等|など)?([、,，・/／]|および|及び|その他の?)\s*/u
  const endsBefore = /([、,，/／]|(?<=.)・|および|及び)\s*$/u
  if (/[：:]\s*$/u.test(before) && /^[/／]\s*[^：:/／、]{2,20}[：:]/u.test(after)) node.data = before + after
  else if (sign.test(after)) node.data = before + after.replace(sign, "")
  else if (endsBefore.test(before)) node.data = before.replace(endsBefore, "") + after
  else node.data = before + after.replace(/^(等|など)/u, "")
  node.data = node.data.replace(/（）|\(\)/gu, "")
  if (letters(node.data.replace(/^\s*[（(]?[\d１-９]{1,2}[)）]?\s*$/u, "")) !== "") return
  const parent = page(node.parent as Element)
  const next = node.next
  if (next?.type === "tag" && next.name === "br") page(next).remove()
  else if (node.prev?.type === "tag" && node.prev.name === "br") page(node.prev).remove()
  node.data = ""
  const line = parent.closest("li, dd, p")
  if (
    letters(line.text()) === "" &&
    line.siblings().filter(line.prop("tagName")?.toLowerCase() ?? "").length > 0
  )
    line.remove()
}

/** Takes out the smallest part of the page that says all of the entry and of no other; none where rows are merged. */
function withoutEntry(html: string, entries: readonly Said[], at: number): readonly Mutant[] {
  const said = entries[at]
  if (said === undefined || said.information.length === 0 || html.includes("rowspan")) return []
  const page = load(html)
  const holder = smallestWith(page, said)
  const others = entries.filter((_, index) => index !== at).flatMap(({ names }) => names)
  const isAlone = holder !== undefined && isListOfOne(page, holder, others)
  const part = holder === undefined ? [] : isAlone ? [holder] : windowOf(page, holder, said)
  const text = part.map((element) => page(element).text()).join("\n")
  const alsoOthers = entries.some((other, index) => index !== at && saysAll(text, other))
  const leavesOthers = entries.every((other, index) => index === at || saysAll(page("body").text(), other))
  if (part.length === 0 || alsoOthers || !leavesOthers) return []
  for (const element of part) page(element).remove()
  const rest = page("body").text()
  if (entries.some((other, index) => index !== at && !saysAll(rest, other))) return []
  return [{ part: "entry", item: said.names.join(" / "), entries: 1, html: page.html() }]
}

/** A list of terms that names nobody else is the entry, with what it says beside. */
function isListOfOne(page: CheerioAPI, holder: Element, others: readonly string[]): boolean {
  const text = letters(page(holder).text())
  return holder.name === "dl" && !others.some((name) => text.includes(letters(name)))
}

function saysAll(text: string, { names, information, purposes }: Said): boolean {
  const all = letters(text)
  return [...names, ...information, ...purposes].every((word) => all.includes(letters(word)))
}

function smallestWith(page: CheerioAPI, said: Said): Element | undefined {
  let holder: Element | undefined
  for (let next: Element | undefined = page("body")[0] as Element | undefined; next !== undefined; ) {
    holder = next
    next = page(next)
      .children()
      .toArray()
      .find((child) => saysAll(page(child).text(), said)) as Element | undefined
  }
  return holder
}

/** The fewest children in a row that say all of it; the element itself where it needs them all. */
function windowOf(page: CheerioAPI, holder: Element, said: Said): readonly Element[] {
  const row = page(holder).closest("tr")[0] as Element | undefined
  if (row !== undefined && ["td", "tr"].includes(holder.name)) return [row]
  const children = page(holder).children().toArray() as Element[]
  const fits = children
    .flatMap((_, from) => children.map((__, to) => children.slice(from, to + 1)))
    .filter(
      (part) => part.length > 0 && saysAll(part.map((element) => page(element).text()).join("\n"), said),
    )
    .sort((a, b) => a.length - b.length)[0]
  if (fits === undefined) return []
  const part = withRest(children, fits)
  const isWhole =
    part.length === children.length && !["body", "main", "article", "tbody", "ul", "ol"].includes(holder.name)
  return isWhole ? [holder] : part
}

/** What stands under the entry's heading up to the next: links and remarks that are about it as well. */
function withRest(children: readonly Element[], part: readonly Element[]): readonly Element[] {
  const [first, last] = [part[0] as Element, part.at(-1) as Element]
  const isHeading = /^(h[1-6]|dt)$/
  if (!isHeading.test(first.name)) return part
  const after = children.slice(children.indexOf(last) + 1)
  const next = after.findIndex(({ name }) => isHeading.test(name))
  const isLast = next < 0 && first.name !== "dt"
  return isLast ? part : [...part, ...after.slice(0, next < 0 ? after.length : next)]
}
