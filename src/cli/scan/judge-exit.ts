import type { Result } from "../../analyzers/result.ts"
import { countedAssessments, type FailOn } from "../../reports/fail-on.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"

/** What the process ends with for one site: findings first, then whether all could be seen. Never clear when not. */
export function judgeExit(result: Result, failOn: FailOn): ExitCode {
  if (countedAssessments(result, failOn).length > 0) return EXIT.findings
  return isIncomplete(result) ? EXIT.incomplete : EXIT.clear
}

/** Whether something could not be seen. */
export function isIncomplete({ summary, findings, visits }: Result): boolean {
  const said = findings.some(({ rule, outcome }) => rule === "incomplete-scan" && outcome !== "pass")
  return said || summary.verdict === "incomplete" || !visits.some(({ outcome }) => outcome === "loaded")
}
