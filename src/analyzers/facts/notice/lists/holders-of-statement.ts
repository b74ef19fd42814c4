import type { DomElement } from "../layout/dom.ts"
import { type Line, linesOf, type Section } from "../layout/outline.ts"
import type { NoticeRecord } from "../records/find-records.ts"

/** A line that says something of several entries, and the sections it stands in, the nearest first. */
interface Statement {
  readonly line: Line
  readonly around: readonly Section[]
}

/** これらのサービスは… */
export const these = /これらの(サービス|ツール|事業者)/u

/** Where each line stands, and the element of each: an item without a label is found by its element. */
export type Places = ReadonlyMap<Line | DomElement, number>

export function placesOf(page: readonly Section[]): Places {
  const lines = page.flatMap(linesOf)
  const elements = lines.map(({ element }, at) => [element, at] as const).toReversed()
  return new Map<Line | DomElement, number>([...elements, ...lines.map((line, at) => [line, at] as const)])
}

/** The entries of the nearest part around the statement that has any; 上表 and 下表 tell on which side they stand. */
export function holdersOf(
  { around, line }: Statement,
  entries: readonly NoticeRecord[],
  places: Places,
): ReadonlySet<NoticeRecord> {
  const here = places.get(line) ?? 0
  const before = /(上表|上記の?(各|表|送信先|サービス|事業者|情報))/u.test(line.text)
  const after = /(下表|(下記|以下)の?(各|表|すべての送信先|送信先|サービス|事業者))/u.test(line.text)
  const fits = (record: NoticeRecord) => {
    const at = placeOf(record, places)
    return at !== undefined && (before === after || (before ? at < here : at > here))
  }
  const isOfMany = /(いずれ|すべて|全て|どれも|共通|各)/u.test(line.text)
  for (const [at, section] of around.entries()) {
    const lines = linesOf(section)
    const [inside, elements] = [new Set(lines), new Set(lines.map(({ element }) => element))]
    const stands = (record: NoticeRecord) =>
      isUnlabelled(record)
        ? elements.has(record.element)
        : record.fields.some(({ label }) => label !== undefined && label !== line && inside.has(label))
    const found = entries.filter((record) => stands(record) && fits(record))
    const isOfMore = isOfMany && found.length === 1 && entries.length > 1 && at + 1 < around.length
    if (found.length > 0 && !isOfMore)
      return new Set(these.test(line.text) ? listNearest(found, section, { here, places }) : found)
  }
  return new Set()
}

/** これらのサービスは… is said of the list it stands above, up to the next running text, else of what stands before it. */
function listNearest(
  found: readonly NoticeRecord[],
  section: Section,
  { here, places }: { readonly here: number; readonly places: Places },
): readonly NoticeRecord[] {
  const at = (record: NoticeRecord) => placeOf(record, places) ?? -1
  const below = found.filter((record) => at(record) > here)
  const [first] = below
  if (first === undefined) return found
  const texts = section.children.flatMap((child) => (child.kind === "line" ? [places.get(child) ?? -1] : []))
  const end = texts.find((place) => place > at(first)) ?? Number.POSITIVE_INFINITY
  return below.filter((record) => at(record) < end)
}

function isUnlabelled({ fields }: NoticeRecord): boolean {
  return fields.every(({ label }) => label === undefined)
}

function placeOf(record: NoticeRecord, places: Places): number | undefined {
  if (isUnlabelled(record)) return places.get(record.element)
  return record.fields
    .flatMap(({ label, lines }) => (label === undefined ? lines : [label, ...lines]))
    .map((line) => places.get(line))
    .find((at) => at !== undefined)
}
