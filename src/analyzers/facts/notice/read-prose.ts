import { pathOf } from "./dom.ts"
import { findSqueezed } from "./find-terms.ts"
import { hostsIn } from "./hosts.ts"
import { isNegated } from "./negation.ts"
import type { Line, Section } from "./outline.ts"
import { asShown, squeeze, wordsBetween } from "./plain-text.ts"
import type { ReadEntry } from "./read-entry.ts"
import { readInformation } from "./read-information.ts"
import { readPurposes } from "./read-purposes.ts"
import type { Reading } from "./reading.ts"

const speaksOfSending =
  /(送信|送付|収集|取得|提供され|利用してい|使用してい|利用して|使用して|導入してい|蓄積)/u
const formOfPurpose = /(ため|目的|べく)/u

interface Passage {
  readonly lines: readonly Line[]
  readonly heading?: Line
}

/** Statements in running text: who is named, what is said to be sent and why, paragraph by paragraph. */
export function readProse(page: readonly Section[], reading: Reading): readonly ReadEntry[] {
  return page
    .flatMap((section) => passages(section))
    .flatMap((passage) => statements(passage, reading))
    .map((entry, index) => ({ ...entry, id: `p${index + 1}` }))
}

/** The running text of each section; lists below a paragraph go on with it. */
function passages(section: Section): readonly Passage[] {
  const heading = section.title === undefined ? {} : { heading: section.title }
  const lines = section.children.flatMap((child) => (child.kind === "line" ? [child] : plainItems(child)))
  const own = lines.length === 0 ? [] : [{ lines, ...heading }]
  const below = section.children.filter(
    (child) => child.kind === "section" && child.source !== "label" && plainItems(child).length === 0,
  )
  return [...own, ...below.flatMap((child) => (child.kind === "section" ? passages(child) : []))]
}

function plainItems(section: Section | Line): readonly Line[] {
  if (section.kind === "line" || section.source !== "item" || section.title !== undefined) return []
  return section.children.every((child) => child.kind === "line") ? (section.children as readonly Line[]) : []
}

function statements({ lines, heading }: Passage, reading: Reading): readonly ReadEntry[] {
  const text = asShown(lines.map((line) => line.text).join("\n"))
  if (text.length < 20 || !speaksOfSending.test(text)) return []
  const whole = heading === undefined ? text : `${heading.text}。${text}`
  const named = namedIn(whole, reading)
  if (named.length === 0) return []
  const told = lines.map((line) => line.text).filter((line) => !/^(https?:|※)/u.test(line))
  const information = readInformation(told.flatMap(sentences).filter(isAboutInformation), reading.information)
  const purposeWords = told.flatMap(sentences).filter((sentence) => formOfPurpose.test(sentence))
  const purposes = readPurposes(purposeWords, reading.purposes)
  if (information.categories.length + information.umbrellas.length + purposes.length === 0) return []
  const first = lines[0] as Line
  return named.map((party) => ({
    id: "",
    status: "current",
    ...party,
    information: namedInformation(information.words, reading),
    categories: information.categories,
    purposesOwn: [],
    purposesDestination: [],
    purposes,
    quote: whole.slice(0, 2000),
    at: pathOf(first.element),
    ...(heading === undefined ? {} : { heading: heading.text }),
    hosts: hostsIn(whole),
    links: lines.flatMap((line) => line.links.map(({ href }) => href)),
    umbrellas: information.umbrellas,
    purposeWords: { own: [], destination: [], unassigned: purposeWords },
    pooled: named.length > 1,
    self: false,
  }))
}

/** The parts of a sentence that name information, without the clause that follows. */
function namedInformation(words: readonly string[], { information }: Reading): readonly string[] {
  return words
    .map((word) => asShown(word.replace(/(が|を)[^がを]*(送信|取得|収集|提供|利用|使用|含ま).*$/u, "")))
    .filter((word) => {
      if (/(ため|目的)(に|で)?$/u.test(word)) return false
      const squeezed = squeeze(word)
      return findSqueezed(squeezed, information.lexicon).some(
        ({ from, to }) => !isNegated(squeezed.text, from, to),
      )
    })
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=。)/u)
    .map(asShown)
    .filter(Boolean)
}

function isAboutInformation(sentence: string): boolean {
  return speaksOfSending.test(sentence) || sentence.length <= 60
}

/** The companies a passage names, each with the services of it that are named too. */
function namedIn(
  text: string,
  { companies, services }: Reading,
): readonly Pick<ReadEntry, "operator" | "service">[] {
  const squeezed = squeeze(text)
  const servicesFound = findSqueezed(squeezed, services)
  const ofServices = new Uint8Array(squeezed.text.length)
  for (const { from, to } of servicesFound) ofServices.fill(1, from, to)
  const vendors = new Map<string, { operator?: string; service?: string }>()
  for (const { from, to, ids } of servicesFound) {
    for (const id of ids) {
      const vendor = vendors.get(vendorOf(id)) ?? {}
      vendors.set(vendorOf(id), {
        ...vendor,
        service: joined(vendor.service, wordsBetween(squeezed, from, to)),
      })
    }
  }
  for (const { from, to, ids } of findSqueezed(squeezed, companies)) {
    if (ofServices[from] === 1) continue
    for (const id of ids) vendors.set(id, { operator: wordsBetween(squeezed, from, to), ...vendors.get(id) })
  }
  return [...vendors.values()]
}

function vendorOf(serviceId: string): string {
  return serviceId.slice(0, serviceId.indexOf("/"))
}

function joined(known: string | undefined, more: string): string {
  if (known === undefined) return more
  return known.includes(more) ? known : `${known}、${more}`
}
