import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import { proseOf } from "../../reports/prose.ts"
import { cut, wrap } from "../../reports/terminal/columns.ts"
import { type Paint, painter } from "../../reports/terminal/paint.ts"
import { visible } from "../../reports/visible.ts"
import type { Screen } from "../console.ts"
import { fill, type Words } from "../words.ts"
import { destinationRows } from "./destination-rows.ts"
import type { Explained } from "./explained.ts"
import { itemBlocks } from "./item-blocks.ts"
import type { Row, Telling } from "./telling.ts"
import { twoColumns } from "./two-columns.ts"

export interface ExplainView {
  readonly knowledge: Knowledge
  readonly words: Words
  readonly screen: Screen
}

type Part = readonly [title: string, rows: readonly Row[]]

/** The answer for a terminal: destination, information, what nobody knows, sources. Never wider than the screen. */
export function explainLines(
  explained: Explained,
  { knowledge, words, screen }: ExplainView,
): readonly string[] {
  const width = Math.max(40, Math.min(screen.width, 110))
  const paint = painter(screen.color)
  const sources = new Map<string, number>()
  const telling: Telling = { words, prose: proseOf(words.language), knowledge, cite: citing(sources) }
  const { explain: label } = words
  const body = partsOf(explained, telling).flatMap((part) => partLines(part, width, paint))
  const cited = [...sources].map(([source, number]): Row => [`[${number}]`, source])
  return [
    ...wrap(visible(titleOf(explained)), width).map((line) => paint(line, "bold")),
    ...body,
    ...(explained.undecoded ? ["", ...wrap(label.undecoded, width)] : []),
    ...partLines([label.source, cited], width, paint),
    "",
    ...wrap(label.ours, width).map((line) => paint(line, "dim")),
  ]
}

function titleOf({ method, url, services }: Explained): string {
  return services === undefined ? `${method} ${url}` : new URL(url).hostname
}

function partsOf(explained: Explained, telling: Telling): readonly Part[] {
  const { explain: label } = telling.words
  const { information, unknown, services } = explained
  const destination: Part = [label.destination, destinationRows(explained, telling)]
  if (services !== undefined) return [destination]
  return [
    destination,
    [fill(label.information, { n: information.length }), itemBlocks(information, telling)],
    [fill(label.notKnown, { n: unknown.length }), unknownRows(explained, telling)],
  ]
}

/** Of a long value only the beginning. */
const shownLength = 200

function unknownRows({ unknown }: Explained, { prose, words }: Telling): readonly Row[] {
  return unknown.map(({ name, where, value }) => [
    name === "" ? prose.where[where] : name,
    value === "" ? words.explain.empty : cut(visible(value), shownLength),
  ])
}

function partLines([title, rows]: Part, width: number, paint: Paint): readonly string[] {
  return rows.length === 0 ? [] : ["", paint(title, "bold"), ...twoColumns(rows, width)]
}

function citing(sources: Map<string, number>): Telling["cite"] {
  return (source) => {
    if (!source) return ""
    const text = `${source.file}: ${source.source}`
    const number = sources.get(text) ?? sources.size + 1
    sources.set(text, number)
    return `[${number}]`
  }
}
