import type { LabelRole } from "../labels/label-role.ts"
import { matterOfValues } from "../labels/matter-of-values.ts"
import type { Block, Line, Section } from "../layout/outline.ts"
import { isCompanyAlone } from "../names/company-name.ts"
import { nameText } from "../names/name-text.ts"
import { readName } from "../names/party.ts"
import { withoutBrackets } from "../names/without-brackets.ts"
import { asShown, splitOutsideBrackets } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import { fieldOf } from "./field-of.ts"
import type { Field, NoticeRecord } from "./find-records.ts"

/** A destination's own block: its heading and lines, or the lines of one paragraph; a list counts as one part. */
interface Box {
  readonly parts: readonly (readonly Line[])[]
  readonly block: Section | Line
}

/** More lines than this are no entry. */
const most = 6

/**
 * Destinations in blocks alike and without labels, each with as many parts: the parts that stand at one place in all of
 * them are a column, and what most of a column's values are the others are too. With names and what is sent told so, a
 * place that is left says what for.
 */
export function alikeBoxes(page: readonly Section[], reading: Reading): readonly NoticeRecord[] {
  return page.flatMap((section) => inSection(section, [], reading))
}

function inSection(section: Section, above: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  const headings = section.title === undefined ? above : [section.title, ...above]
  const boxes = [...paragraphsIn(section), ...section.children.flatMap(headedIn)]
  const runs = [...Map.groupBy(boxes, ({ parts }) => parts.length).values()].filter(
    ({ length }) => length > 1,
  )
  const records = runs.flatMap((run) => recordsOf(run, headings, reading))
  if (records.length > 0) return records
  return section.children.flatMap((child) =>
    child.kind === "section" && child.role === undefined ? inSection(child, headings, reading) : [],
  )
}

/** Lines of one element, parted by breaks. */
function paragraphsIn({ children }: Section): readonly Box[] {
  const lines = children.filter((child) => child.kind === "line")
  return [...Map.groupBy(lines, ({ block }) => block).values()].flatMap((of) => {
    const [first] = of
    return first !== undefined && isShort(of.length)
      ? [{ parts: of.map((line) => [line]), block: first }]
      : []
  })
}

function isShort(length: number): boolean {
  return length >= 3 && length <= most
}

/** A part of the page with its heading, whatever holds it, or an item or card of a few lines. */
function headedIn(child: Block): readonly Box[] {
  if (child.kind === "line" || child.role !== undefined || child.source === "table") return []
  const [only, ...more] = child.children
  if (child.title === undefined && isHeaded(only) && more.length === 0) return headedIn(only)
  const parts = [...(child.title === undefined ? [] : [[child.title]]), ...partsIn(child.children)]
  return parts.length >= 2 && isShort(Math.max(3, parts.length)) ? [{ parts, block: child }] : []
}

/** A heading with no other below it. */
function isHeaded(block: Block | undefined): block is Section {
  if (block?.kind !== "section" || block.title === undefined) return false
  return block.children.every((child) => child.kind === "line" || child.title === undefined)
}

/** No more than tells that it is too long: a page nested deeply is not walked whole from each level. */
function partsIn(children: readonly Block[]): readonly (readonly Line[])[] {
  const parts: (readonly Line[])[] = []
  let list: readonly Line[] = []
  for (const child of children) {
    const item = itemIn(child)
    if (list.length > 0 && item !== undefined) parts.pop()
    list = item === undefined ? [] : [...list, item]
    parts.push(...(item === undefined ? partsOf(child) : [list]))
    if (parts.length > most) break
  }
  return parts
}

function partsOf(child: Block): readonly (readonly Line[])[] {
  return child.kind === "line" ? [[child]] : partsIn(child.children)
}

function itemIn(child: Block): Line | undefined {
  if (child.kind === "line") return undefined
  const { source, title, children } = child
  const [only, ...more] = children
  const isOne = source === "item" && title === undefined && more.length === 0
  return isOne && only?.kind === "line" ? only : undefined
}

function recordsOf(boxes: readonly Box[], above: readonly Line[], reading: Reading): readonly NoticeRecord[] {
  const roles = rolesOf(boxes, reading)
  if (roles === undefined) return []
  return boxes.map(({ parts, block }) => ({
    fields: parts.flatMap((lines, at): readonly Field[] => {
      const role = roles[at]
      return role === undefined
        ? []
        : [
            fieldOf(
              role,
              lines.map((line) => ({ ...line, text: nameText(line) })),
            ),
          ]
    }),
    above,
    loose: [],
    element: block.element,
    source: "card" as const,
  }))
}

/** What each place says; undefined where it is not told who, what and what for. */
function rolesOf(boxes: readonly Box[], reading: Reading): readonly LabelRole[] | undefined {
  const places = (boxes[0]?.parts ?? []).map((_, at) => boxes.map(({ parts }) => parts[at] ?? []))
  const roles: LabelRole[] = places.map((values) => roleOfPlace(values, reading))
  const isParty = (role: LabelRole) => role === "destination" || role === "party"
  if (!roles.includes("information") || !roles.some(isParty)) return undefined
  const isOpen = (at: number) => roles[at] === "other" && isNouns(places[at] ?? [])
  const open = roles.flatMap((_, at) => (isOpen(at) ? [at] : []))
  const below = open.length === 1 ? open : open.filter((at) => at > 0)
  const [only, ...more] = below
  if (!roles.includes("purpose") && only !== undefined && more.length === 0) roles[only] = "purpose"
  if (!roles.includes("service") && !roles.includes("party") && isOpen(0)) roles[0] = "service"
  return roles.includes("purpose") ? roles : undefined
}

/** A sentence, or a label with its value. */
const isSaid = /。|(ます|です|ません)$|[：:]\s*\S/u

function roleOfPlace(values: readonly (readonly Line[])[], reading: Reading): LabelRole {
  const texts = values.map((lines) => lines.map((line) => asShown(nameText(line))).join("、"))
  if (texts.some((text) => isSaid.test(withoutBrackets(text)))) return "other"
  if (mostly(texts, isCompanyAlone)) return "destination"
  if (mostly(texts, (text) => namesBoth(text, reading))) return "party"
  const matter = matterOfValues(texts, reading)
  if (matter !== undefined) return matter === "party" ? "service" : matter
  const isList = (text: string) => splitOutsideBrackets(text, "、").every((part) => isThingSent(part))
  return mostly(texts, isList) ? "information" : "other"
}

function mostly(texts: readonly string[], holds: (text: string) => boolean): boolean {
  return texts.filter(holds).length * 3 >= texts.length * 2
}

/** X（Y社）, X / Y社 */
function namesBoth(text: string, { names }: Reading): boolean {
  if (text.length > 80) return false
  const { operator, service } = readName(text, names)
  return operator !== undefined && service !== undefined && names.isCompany(operator)
}

/** One short text each, and no link, sentence or address. */
function isNouns(values: readonly (readonly Line[])[]): boolean {
  return values.every(
    ([only, ...more]) =>
      only !== undefined &&
      more.length === 0 &&
      only.links.length === 0 &&
      only.text.length <= 60 &&
      !/。|(ます|です|ません|ください)$|https?:|\d{4}/u.test(only.text),
  )
}
