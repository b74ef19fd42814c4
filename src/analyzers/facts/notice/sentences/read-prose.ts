import type { PurposeWords, ReadEntry } from "../entries/read-entry.ts"
import { readInformation } from "../information/read-information.ts"
import { withoutMarks } from "../labels/label.ts"
import { pathOf } from "../layout/dom.ts"
import type { Line, Section } from "../layout/outline.ts"
import { announcedPurposes } from "../lists/announced-of-items.ts"
import { brandAlone } from "../names/brand-alone.ts"
import { countryIn, isCountry } from "../names/country.ts"
import { hostsIn } from "../names/hosts.ts"
import { nameInLine } from "../names/name-in-line.ts"
import { nameMentions } from "../names/name-mentions.ts"
import { asShown } from "../plain-text.ts"
import { purposeHeading } from "../purposes/purpose-heading.ts"
import { readPurposes } from "../purposes/read-purposes.ts"
import type { Reading } from "../reading.ts"
import { saysWhoKeeps } from "./kept-by-another.ts"
import { sentencesIn } from "./read-sentence.ts"
import { type Spoken, Spokens } from "./spoken.ts"
import { spokenOnce } from "./spoken-once.ts"
import { type Passage, toldInPassage } from "./told-in-passage.ts"

const speaksOfSending =
  /(送信|送[らっるり](?!先)|送付|収集|取得|提供され|[をへに][^。、]{0,10}提供し(?:ます|てい|ており)|利用してい|使用してい|利用して|使用して|利用し、|使用し、|使っ|使い|用い|集め|導入し|設置し|組み込|埋め込|読み込|経由し|蓄積|届[きくけ]|伝[えわ]|渡[さし])/u

/** Statements in running text: who is named, what is said to be sent and why, sentence by sentence. */
export function readProse(page: readonly Section[], reading: Reading): readonly ReadEntry[] {
  const told = page
    .flatMap((section) => passages(section, reading))
    .flatMap((passage) => statements(passage, reading))
  return spokenOnce(told, reading).map((entry, index) => ({ ...entry, id: `p${index + 1}` }))
}

/** The running text of each section; lists below a paragraph go on with it. */
function passages(section: Section, reading: Reading, above: readonly Line[] = []): readonly Passage[] {
  const announced = isNamed(section.title, reading) ? announcedPurposes(above, reading) : []
  const heading = section.title === undefined ? {} : { heading: section.title, announced }
  const told = new Set(section.children.filter((child) => tellsForItself(itemLines(child), reading)))
  const apart = told.size > 1 ? [...told].map((child) => ({ lines: itemLines(child), ...heading })) : []
  const lines = section.children.flatMap((child) => {
    if (apart.length > 0 && told.has(child)) return []
    return child.kind === "line" ? [child] : plainItems(child)
  })
  const own = [...(lines.length === 0 ? [] : [{ lines, ...heading }]), ...apart]
  const below = section.children.flatMap((child) =>
    child.kind === "section" && child.source !== "label" && plainItems(child).length === 0 ? [child] : [],
  )
  const over = section.title === undefined && lines.length === 0 ? above : lines
  const titles = below.flatMap(({ source, title }) =>
    source === "item" && title?.text.endsWith("。") ? [{ lines: [title], ...heading }] : [],
  )
  return [
    ...own,
    ...titles,
    ...keptElsewhere(section),
    ...below.flatMap((child) => passages(child, reading, over)),
  ]
}

/** (1) X: a heading that is a name. */
function isNamed(title: Line | undefined, reading: Reading): boolean {
  if (title === undefined) return false
  return nameInLine({ ...title, text: withoutMarks(title.text) }, reading) !== undefined
}

/** Items under a label (【取得する情報】) that say of themselves who keeps what they list. */
function keptElsewhere({ children }: Section): readonly Passage[] {
  return children.flatMap((child) => {
    if (child.kind === "line" || child.source !== "label") return []
    const items = child.children.flatMap(plainItems)
    return items.filter(({ text }) => saysWhoKeeps(text)).map((line) => ({ lines: [line] }))
  })
}

/** An item in whole sentences that names its own destination, and does not go on from the item before. */
function tellsForItself(lines: readonly Line[], reading: Reading): boolean {
  const text = lines
    .map((line) => line.text)
    .join("")
    .normalize("NFKC")
  if (!/。$/u.test(text) || !speaksOfSending.test(text)) return false
  return nameMentions(text, reading).some(({ isSelf }) => isSelf !== true)
}

/** The lines of an item, or of a line that begins with the sign of one. */
function itemLines(child: Section | Line): readonly Line[] {
  if (child.kind === "section") return plainItems(child)
  return /^[・●○■◆]/u.test(child.text) ? [child] : []
}

function plainItems(section: Section | Line): readonly Line[] {
  if (section.kind === "line" || section.source !== "item" || section.title !== undefined) return []
  return section.children.every((child) => child.kind === "line") ? (section.children as readonly Line[]) : []
}

function statements({ lines, heading, announced = [] }: Passage, reading: Reading): readonly ReadEntry[] {
  const text = asShown(lines.map((line) => line.text).join("\n"))
  if (text.length < 20 || !(speaksOfSending.test(text) || saysWhoKeeps(text))) return []
  if (!namesAnyone(heading === undefined ? lines : [heading, ...lines], reading)) return []
  const told = toldInPassage({ lines, heading }, reading)
  const spoken = new Spokens()
  for (const each of told) spoken.add(each)
  const whole = heading === undefined ? text : `${heading.text}。${text}`
  const readers = {
    informationIn: once((texts) => readInformation(texts, reading.information)),
    purposesIn: once((texts) => readPurposes(texts, reading.purposes)),
    hostsIn: once((texts) => hostsIn(texts.join(""))),
  }
  return spoken.all().flatMap((each) => entryOf(each, { whole, heading, announced, ...readers }, reading))
}

/** Statements are of someone: a text without a name is read no further. */
function namesAnyone(lines: readonly Line[], reading: Reading): boolean {
  return lines.some(
    ({ text }) =>
      saysWhoKeeps(text) ||
      sentencesIn(text).some((sentence) => nameMentions(sentence.normalize("NFKC"), reading).length > 0),
  )
}

/** Reads the same words once: what is said of hundreds together is read for one of them. */
function once<T>(read: (texts: readonly string[]) => T): (texts: readonly string[]) => T {
  const known = new Map<string, T>()
  return (texts) => {
    const key = texts.join("\0")
    const found = known.get(key) ?? read(texts)
    known.set(key, found)
    return found
  }
}

/** Google LLC（米国）, Google（Google LLC／米国）: the country in brackets behind the name. */
function countryBeside({ operator }: Spoken, text: string, { vocabulary }: Reading): string | undefined {
  const at = operator === undefined ? -1 : text.indexOf(operator)
  const behind = text.slice(at + (operator?.length ?? 0))
  const within = /^[（(／/、・]\s*([^（()）]{1,20})[）)]/u.exec(behind)?.[1]
  return at < 0 || within === undefined || !isCountry(within, vocabulary)
    ? undefined
    : countryIn(within, vocabulary)
}

interface Around {
  readonly whole: string
  readonly heading: Line | undefined
  readonly announced: readonly string[]
  readonly informationIn: (texts: readonly string[]) => ReturnType<typeof readInformation>
  readonly purposesIn: (texts: readonly string[]) => readonly string[]
  readonly hostsIn: (texts: readonly string[]) => readonly string[]
}

/** Where the sentences say nothing of it, what a tool does, what leads to it or the heading over what is sent says what for. */
function purposesOf(
  { purposes, functions, information }: Spoken,
  { heading, announced }: Around,
  reading: Reading,
): PurposeWords {
  if (Object.values(purposes).flat().length > 0) return purposes
  if (functions.length > 0) return { ...purposes, unassigned: [...new Set(functions)] }
  if (announced.length > 0) return { ...purposes, unassigned: announced }
  const headed = heading === undefined ? undefined : purposeHeading(heading.text, reading)
  return headed === undefined || information.length === 0 ? purposes : { ...purposes, unassigned: [headed] }
}

function entryOf(spoken: Spoken, around: Around, reading: Reading): readonly ReadEntry[] {
  const { whole, heading } = around
  const information = around.informationIn(spoken.information)
  const words = purposesOf(spoken, around, reading)
  const purposes = (side: keyof PurposeWords) => around.purposesIn(words[side])
  const told = information.words.length + Object.values(words).flat().length
  const first = spoken.lines[0]
  if (first === undefined || (told === 0 && spoken.status === "current")) return []
  const text = spoken.texts.join("")
  const country = countryBeside(spoken, text, reading)
  return [
    {
      id: "",
      status: spoken.status,
      ...brandAlone(spoken, reading.companies),
      information: information.words,
      categories: information.categories,
      purposesOwn: purposes("own"),
      purposesDestination: purposes("destination"),
      purposes: purposes("unassigned"),
      ...(country === undefined ? {} : { country }),
      quote: (text === "" ? whole : text).slice(0, 2000),
      at: pathOf(first.element),
      ...(heading === undefined ? {} : { heading: heading.text }),
      hosts: around.hostsIn(spoken.texts),
      links: [...new Set(spoken.lines)].flatMap((line) => line.links.map(({ href }) => href)),
      umbrellas: information.umbrellas,
      purposeWords: words,
      pooled: spoken.shared,
      self: false,
    },
  ]
}
