import { withoutMarks } from "../labels/label.ts"
import { type Line, linesOf, type Section } from "../layout/outline.ts"
import type { ByName } from "../lists/listed-by-name.ts"
import type { ListedName } from "../lists/listed-services.ts"
import { splitSentences } from "../plain-text.ts"

/** What a chapter says of each of a list, and of how many of its names the list has none. */
export interface SaidByName {
  readonly of: ReadonlyMap<ListedName, readonly Line[]>
  readonly unknown: number
}

/**
 * Reads a chapter that says one thing (what is sent, what for) of several: under a heading or a bold line for each, as
 * "X … Y", or in sentences that begin with the name.
 */
export function saidByName(chapter: Section, named: ByName): SaidByName {
  const of = new Map<ListedName, Line[]>()
  let [current, unknown]: [readonly ListedName[], number] = [[], 0]
  for (const line of chapter.children.flatMap(linesOf)) {
    const { names, parts } = readLine(line, named)
    if (names?.length === 0) unknown += 1
    current = names ?? current
    for (const { whom, text } of parts)
      for (const each of whom ?? current) linesOn(each, of).push({ ...line, text })
  }
  return { of, unknown }
}

function linesOn(each: ListedName, of: Map<ListedName, Line[]>): Line[] {
  const known = of.get(each) ?? []
  of.set(each, known)
  return known
}

interface LineRead {
  /** Those whom the lines after it are about too; none where it names someone the list has not. */
  readonly names?: readonly ListedName[]
  readonly parts: readonly Part[]
}

interface Part {
  /** Left out where it goes on about those named before. */
  readonly whom?: readonly ListedName[]
  readonly text: string
}

function readLine(line: Line, named: ByName): LineRead {
  const text = withoutMarks(line.text)
  const { whom, value } = pairIn(text, named, line.links.length > 0)
  if (whom.length > 0) return { names: whom, parts: [{ whom, text: value }] }
  const names = text.length > 40 ? [] : named(text)
  if (names.length > 0 || isTitle(line)) return { names, parts: [] }
  const parts = partsByTopic(text, named)
  return { parts: parts.some((part) => part.whom.length > 0) ? parts : [{ text: line.text }] }
}

function isTitle({ element, emphasised }: Line): boolean {
  return /^(h[1-6]|dt|summary)$/u.test(element.name) || emphasised
}

const signed = /^(.{1,120}?)\s*(?:…+|‥+|\.{3}|[：:]|→|\s[-–—―]\s|[—―]+)\s*(\S.*)$/u
/** Xを止める, Xの広告を選ぶ: what a link is called. */
const asLink = /^(.{1,40}?)(?:を|の)(\S.*)$/u

function pairIn(
  text: string,
  named: ByName,
  isLink: boolean,
): { readonly whom: readonly ListedName[]; readonly value: string } {
  const [, name = "", value = ""] = signed.exec(text) ?? (isLink ? asLink.exec(text) : undefined) ?? []
  return { whom: name === "" ? [] : named(name), value }
}

/** Xは利用者数の把握のため、Yは…: what begins with a name goes on to the next. */
function partsByTopic(text: string, named: ByName): readonly Required<Part>[] {
  const parts: { whom: readonly ListedName[]; text: string }[] = []
  for (const sentence of splitSentences(text)) {
    for (const [at, phrase] of sentence.split(/(?<=、)/u).entries()) {
      const [, topic = "", rest = ""] =
        /^(?:また、|なお、)?(.{1,40}?)(?:では|には|へは|は)、?(.*)$/u.exec(phrase) ?? []
      const whom = topic === "" ? [] : named(topic)
      const last = parts.at(-1)
      if (whom.length > 0) parts.push({ whom, text: rest })
      else if (at === 0 || last === undefined) parts.push({ whom: [], text: phrase })
      else last.text += phrase
    }
  }
  return parts
}
