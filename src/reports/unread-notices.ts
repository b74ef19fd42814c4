import type { Finding, Result } from "../analyzers/result.ts"

/** What is said of each document that may be the notice and could not be read; the subject is its address. */
export const unreadNotices = ({ findings }: Pick<Result, "findings">): readonly Finding[] =>
  findings.filter(
    ({ rule, outcome, subject, evidence }) =>
      rule === "incomplete-scan" &&
      outcome === "unknown" &&
      /^https?:/.test(subject) &&
      evidence.includes(subject),
  )
