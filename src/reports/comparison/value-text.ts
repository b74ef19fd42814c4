import { type Difference, Subject } from "../../analyzers/result/comparison.ts"
import { categoryName, functionName, type Words } from "../naming.ts"
import { lookUp } from "../prose.ts"

/** How one value of a difference is written: ids become names, the site's own words stay as they are. */
export const valueText = (value: string, { subject, aspect }: Difference, words: Words): string => {
  const { prose } = words
  const { enum: subjects } = Subject
  const from = (table: Readonly<Record<string, string>>) => lookUp(table, value) ?? value
  if (subject === subjects.destination && aspect === "presence") return from(prose.verdicts)
  if (subject === subjects.information) return categoryName(value, words)
  if (subject === subjects.moment) return momentText(value, words)
  if (subject === subjects.provision) return from(prose.provisions)
  if (subject === subjects.finding) return from(prose.outcomes)
  switch (aspect) {
    case "verdict":
      return from(prose.verdicts)
    case "missing":
      return value === "(purpose)" ? prose.comparison.purpose : categoryName(value, words)
    case "operator-stated":
      return from(prose.operatorStated)
    case "function":
      return functionName(value, words)
    case "party":
      return from(prose.parties)
    case "mode":
      return from(prose.notices.modes)
    case "format":
      return from(prose.notices.formats)
    case "found":
      return from(prose.comparison.choiceFound)
    default:
      return value
  }
}

/** `accept:after` as the run and the moment in it. */
const momentText = (moment: string, { prose }: Words): string => {
  const [run = "", choice] = moment.split(":")
  const named = lookUp(prose.runs, run) ?? run
  const when = choice === undefined ? undefined : lookUp(prose.sends.choice, choice)
  return when === undefined ? named : `${named} · ${when}`
}

/** Whether the values are words of a page or notice, shown as quotations. */
export const isQuoted = ({ subject, aspect }: Difference): boolean =>
  (subject === "entry" && !aspect.startsWith("reading")) || aspect === "title" || aspect === "pressed"
