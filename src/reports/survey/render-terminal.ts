import type { Survey } from "../../analyzers/result/survey.ts"
import { wordsOf } from "../naming.ts"
import { wrap } from "../terminal/columns.ts"
import { painter } from "../terminal/paint.ts"
import type { TerminalOptions } from "../terminal/render-terminal.ts"
import { allVisible } from "../visible.ts"
import { surveyView } from "./survey-view.ts"

/** The sentences of a survey, one for each item that some site was asked; ended by a line feed. */
export const renderSurveyTerminal = (survey: Survey, options: TerminalOptions): string => {
  const words = wordsOf(options.language, options.names)
  const view = surveyView(allVisible(survey), words)
  const paint = painter(options.color)
  const width = Math.max(40, options.width)
  const t = words.prose.survey
  const part = (title: string, { items, allNo }: typeof view.declared): readonly string[] =>
    items.length === 0
      ? []
      : [
          "",
          paint(title, "bold"),
          ...[...items.map(({ n, sentence }) => `(${n}) ${sentence}`), allNo].flatMap((text) =>
            text === "" ? [] : wrap(text, width),
          ),
        ]
  const lines = [
    ...wrap(view.overview, width).map((line) => paint(line, "bold")),
    ...view.remarks.flatMap((remark) => wrap(remark, width)),
    ...part(t.declaredTitle, view.declared),
    ...part(t.descriptiveTitle, view.descriptive),
    "",
    ...wrap(view.destinations.text, width),
    "",
    words.prose.closing,
  ]
  return `${lines.join("\n")}\n`
}
