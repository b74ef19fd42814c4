import type { Result } from "../../analyzers/result.ts"
import { fill } from "../prose.ts"
import { stateReadings } from "../state-readings.ts"
import { columns, cut, padEnd, padStart, wrap } from "./columns.ts"
import type { Screen } from "./screen.ts"

/** How many destinations of others showed what over the states of choice, and the states that could not be observed. */
export const choiceLines = (result: Result, { words, paint, width }: Screen): readonly string[] => {
  const { prose } = words
  const own = new Set(result.destinations.filter(({ party }) => party === "self").map(({ id }) => id))
  const compared = result.assessments.filter(
    ({ destination, states = [] }) => !own.has(destination) && states.length > 1,
  )
  const counted = Map.groupBy(
    compared.flatMap((assessment) => stateReadings(assessment, prose)),
    (reading) => reading,
  )
  const missed = [...new Set(notObserved(result).map((run) => prose.runs[run]))]
  if (counted.size + missed.length === 0) return []
  const longest = Math.max(0, ...[...counted.keys()].map(columns))
  const labelWidth = Math.min(longest, width - 7)
  return [
    paint(prose.terminal.choices, "bold"),
    ...[...counted].map(
      ([reading, all]) =>
        `  ${padEnd(cut(reading, labelWidth), labelWidth)} ${padStart(String(all.length), 4)}`,
    ),
    ...(missed.length === 0
      ? []
      : wrap(fill(prose.terminal.notObserved, { runs: missed.join(prose.punctuation.list) }), width - 2).map(
          (line) => `  ${line}`,
        )),
  ]
}

/** Runs that were not made, and those in which no attempt could make its choice. */
const notObserved = ({ choices, runsNotMade = [] }: Result) => {
  const failed = choices.filter(({ failure }) => failure !== undefined).map(({ run }) => run)
  const made = new Set(
    choices.filter(({ failure, madeAt }) => !failure && madeAt !== undefined).map(({ run }) => run),
  )
  return [...runsNotMade.map(({ run }) => run), ...failed.filter((run) => run !== "fresh" && !made.has(run))]
}
