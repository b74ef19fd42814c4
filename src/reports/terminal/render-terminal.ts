import type { Result } from "../../analyzers/result.ts"
import { headline } from "../headline.ts"
import type { Names } from "../names.ts"
import { wordsOf } from "../naming.ts"
import { fill, type Language } from "../prose.ts"
import { allVisible } from "../visible.ts"
import { wordsOfTarget } from "../words-of-target.ts"
import { choiceLines } from "./choice-lines.ts"
import { wrap } from "./columns.ts"
import { painter } from "./paint.ts"
import { provisionLines } from "./provision-lines.ts"
import type { Screen } from "./screen.ts"
import { unseenLines } from "./unseen-lines.ts"
import { verdictLines } from "./verdict-lines.ts"
import { workLines } from "./work-lines.ts"

/** How a summary is written to a terminal: `width` in columns. */
export interface TerminalOptions {
  readonly language: Language
  readonly color: boolean
  readonly width: number
  readonly names: Names
}

/** The summary of one screen, without control characters of any page; ended by a line feed. */
export const renderTerminal = (result: Result, options: TerminalOptions): string => {
  const shown = allVisible(result)
  const screen: Screen = {
    words: wordsOfTarget(result, wordsOf(options.language, options.names)),
    paint: painter(options.color),
    width: Math.max(40, options.width),
  }
  const choices = choiceLines(shown, screen)
  const parts = [head(shown, screen), verdictLines(shown, screen), provisionLines(shown, screen), choices]
  const work = workLines(shown, screen, roomBeside(choices))
  const rest = [work, unseenLines(shown, screen), [screen.words.prose.closing]]
  return `${[...parts, ...rest]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`
}

/** How many pieces of work, two lines each, one screen has room for beside what is told of choices. */
const roomBeside = (choices: readonly string[]): number =>
  choices.length === 0 ? 6 : Math.max(2, 6 - Math.ceil((choices.length + 1) / 2))

const head = (result: Result, { words, paint, width }: Screen): readonly string[] => {
  const { prose } = words
  const { summary, target } = result
  const { sentence, detail } = headline(result, prose)
  const name = target.name === undefined ? target.url : `${target.name}  ${target.url}`
  const scale = fill(prose.summary.scale, {
    destinations: summary.destinations,
    third: summary.thirdParties,
    chained: summary.chained,
    sends: result.sends.length,
    visits: result.visits.length,
  })
  return [
    ...wrap(name, width).map((line) => paint(line, "bold")),
    ...wrap(`${prose.duties[target.duty]}  ${result.finishedAt}`, width).map((line) => paint(line, "dim")),
    ...wrap(scale, width),
    "",
    ...wrap(sentence, width).map((line) => paint(line, "bold")),
    ...(detail === "" ? [] : wrap(detail, width)),
  ]
}
