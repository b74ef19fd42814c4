import type { RegisterCheck } from "../../analyzers/result/register.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"

/** Points a pipeline stops at: what is not known, not allowed, or late. The others are for a person to fill in. */
const stopping: readonly string[] = ["not-listed", "not-allowed", "check-overdue", "more-information"]

/** 1 where such a point stands, else 4 where something could not be seen, else 0. */
export function registerExit({ rows, observed }: RegisterCheck): ExitCode {
  if (rows.some(({ points }) => points.some(({ code }) => stopping.includes(code)))) return EXIT.findings
  return observed.visits.loaded < observed.visits.all ? EXIT.incomplete : EXIT.clear
}
