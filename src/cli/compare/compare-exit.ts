import type { Comparison, Difference } from "../../analyzers/result/comparison.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"

/** What makes a comparison end with findings; each step counts what the one before it counts. */
export const compareFailOns = ["never", "worse", "new", "any"] as const
export type CompareFailOn = (typeof compareFailOns)[number]

export function compareFailOn(given: unknown): CompareFailOn {
  const known = compareFailOns.find((one) => one === (given ?? "worse"))
  if (known === undefined) throw new KnownFailure(EXIT.usage, "compareFailOn", { given: String(given) })
  return known
}

/** Findings first, then whether all could be seen on both sides. Never clear when not. */
export function compareExit({ differences, limits }: Comparison, failOn: CompareFailOn): ExitCode {
  if (differences.some((one) => counts(one, failOn))) return EXIT.findings
  return limits.some(({ bears }) => bears === "sight") ? EXIT.incomplete : EXIT.clear
}

function counts({ kind, is, direction }: Difference, failOn: CompareFailOn): boolean {
  if (failOn === "any") return kind !== "noise"
  if (kind !== "change" || failOn === "never") return false
  return direction === "worse" || (failOn === "new" && is === "new")
}
