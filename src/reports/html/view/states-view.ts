import { type Assessment, ObservedState, type SeenInState } from "../../../analyzers/result.ts"
import { handlerName, serviceName } from "../../destination-name.ts"
import type { JudgedDestination } from "../../judged-destination.ts"
import { type HowSeen, howSeen, stateReadings } from "../../state-readings.ts"
import type { Report } from "./report.ts"

/** Said beside the words, so that colour alone says nothing. */
const symbols: Readonly<Record<HowSeen, string>> = {
  seen: "●",
  sometimes: "◐",
  "not-seen": "○",
  "cannot-tell": "？",
}

/** The table of destinations by states: one row for each destination of others, one column for each state observed. */
export const statesView = (report: Report) => {
  const { prose } = report.words
  const compared = report.judged.filter(isCompared)
  const columns = ObservedState.options.filter((state) =>
    compared.some(({ assessment }) => assessment.states?.some((one) => one.state === state)),
  )
  return {
    columns: columns.map((state) => prose.stateColumns[state]),
    rows: compared.map((one) => rowOf(one, columns, report)),
    legend: (["seen", "sometimes", "not-seen", "cannot-tell"] as const).map((how) => ({
      symbol: symbols[how],
      how,
      meaning: prose.howSeenNotes[how],
    })),
  }
}

type Compared = JudgedDestination & { readonly assessment: Assessment }

const isCompared = (judged: JudgedDestination): judged is Compared =>
  judged.destination.party !== "self" && (judged.assessment?.states ?? []).length > 1

const rowOf = ({ destination, assessment }: Compared, columns: readonly ObservedState[], report: Report) => ({
  place: report.places.get(destination.id),
  handler: handlerName(destination, report.words),
  service: serviceName(destination),
  readings: stateReadings(assessment, report.words.prose),
  cells: columns.map((state) =>
    cellOf(
      state,
      assessment.states?.find((one) => one.state === state),
      report,
    ),
  ),
})

const cellOf = (state: ObservedState, seen: SeenInState | undefined, { words: { prose } }: Report) => {
  const how = howSeen(seen ?? { seen: 0, visits: 0 })
  return {
    column: prose.stateColumns[state],
    how,
    symbol: symbols[how],
    word: prose.howSeen[how],
    count: seen === undefined || seen.visits === 0 ? "" : `${seen.seen}/${seen.visits}`,
  }
}
