import type { Finding, Result } from "../analyzers/result.ts"

/** What the recordings of a target do not hold, as the findings say it; nothing for what was observed otherwise. */
export const recordingGaps = ({ target, findings }: Result): readonly Finding[] =>
  target.kind === "har"
    ? findings.filter(
        ({ rule, outcome, subject }) =>
          rule === "incomplete-scan" && outcome === "unknown" && subject === target.url,
      )
    : []
