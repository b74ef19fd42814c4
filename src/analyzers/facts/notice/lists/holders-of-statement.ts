import { type Line, linesOf, type Section } from "../layout/outline.ts"
import type { NoticeRecord } from "../records/find-records.ts"

/** A line that says something of several entries, and the sections it stands in, the nearest first. */
interface Statement {
  readonly line: Line
  readonly around: readonly Section[]
}

/** これらのサービスは… */
export const these = /これらの(サービス|ツール|事業者)/u

export type Places = ReadonlyMap<Line, number>

export function placesOf(page: readonly Section[]): Places {
  return new Map(page.flatMap(linesOf).map((line, at) => [line, at] as const))
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
    const inside = new Set(linesOf(section))
    const found = entries.filter(
      (record) =>
        record.fields.some(({ label }) => label !== undefined && label !== line && inside.has(label)) &&
        fits(record),
    )
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

function placeOf({ fields }: NoticeRecord, places: Places): number | undefined {
  return fields
    .flatMap(({ label, lines }) => (label === undefined ? lines : [label, ...lines]))
    .map((line) => places.get(line))
    .find((at) => at !== undefined)
}
