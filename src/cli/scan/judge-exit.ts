import type { Assessment, Result, Verdict } from "../../analyzers/result.ts"
import type { Settings } from "../../config/settings.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"

type FailOn = Settings["failOn"]

/** Each step counts what the one before it counts. */
const COUNTED: Readonly<Record<FailOn, readonly Verdict[]>> = {
  never: [],
  absent: ["absent"],
  partial: ["absent", "partial"],
  review: ["absent", "partial", "review"],
}

/** What the process ends with for one site: findings first, then whether all could be seen. Never clear when not. */
export function judgeExit(result: Result, failOn: FailOn): ExitCode {
  const counted = COUNTED[failOn]
  if (judged(result).some(({ verdict }) => counted.includes(verdict))) return EXIT.findings
  return isIncomplete(result) ? EXIT.incomplete : EXIT.clear
}

/** Third parties and group companies; what only another third party's tag reaches is not the operator's placing. */
function judged({ assessments, destinations }: Result): readonly Assessment[] {
  const counted = destinations.filter(({ party, chainedOnly }) => isOther(party) && !chainedOnly)
  const ids = new Set(counted.map(({ id }) => id))
  return assessments.filter(({ destination }) => ids.has(destination))
}

function isOther(party: string): boolean {
  return party === "third" || party === "affiliate"
}

function isIncomplete({ summary, findings, visits }: Result): boolean {
  const said = findings.some(({ rule, outcome }) => rule === "incomplete-scan" && outcome !== "pass")
  return said || summary.verdict === "incomplete" || !visits.some(({ outcome }) => outcome === "loaded")
}
