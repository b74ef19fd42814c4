import type { RunId } from "../../../crawler/evidence.ts"
import type { ChoiceSummary, Result, VisitSummary } from "../../result.ts"

/** A run that was asked for: whether its state was reached in any visit, and the codes of what kept it from that. */
export interface AskedRun {
  readonly run: RunId
  readonly reached: boolean
  readonly reasons: readonly string[]
  /** Ids of its visits. */
  readonly visits: readonly string[]
}

type Asked = Pick<Result, "visits" | "choices" | "runsNotMade">

const runsWithChoice: readonly RunId[] = ["accept", "reject", "close", "withdraw", "opt-out", "gpc"]

/** The runs beside `fresh` that were asked for. One of several attempts is enough to have reached the state. */
export function askedRuns({ visits, choices, runsNotMade = [] }: Asked): readonly AskedRun[] {
  return runsWithChoice.flatMap((run) => {
    const made = visits.filter((visit) => visit.run === run)
    const notMade = runsNotMade.filter((one) => one.run === run).map(({ reason }) => reason)
    if (made.length === 0 && notMade.length === 0) return []
    const ends = made.map((visit) => endOf(visit, choices))
    return [
      {
        run,
        reached: ends.includes(undefined),
        reasons: [...new Set([...notMade, ...ends.filter((end) => end !== undefined)])],
        visits: made.map(({ id }) => id),
      },
    ]
  })
}

/** What kept a visit from its state; undefined where nothing did. */
function endOf(visit: VisitSummary, choices: readonly ChoiceSummary[]): string | undefined {
  if (visit.outcome === "failed") return visit.failure?.code ?? "failed"
  if (visit.run === "gpc") return undefined
  const choice = choices.find((one) => one.visit === visit.id)
  if (choice === undefined) return "no-banner"
  return choice.failure ?? (choice.madeAt === undefined ? "no-banner" : undefined)
}
