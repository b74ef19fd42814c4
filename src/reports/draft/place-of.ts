import type { JudgedDestination } from "../judged-destination.ts"
import type { Scope } from "./draft.ts"

/** Where a destination goes: into the notice, among those to judge, or among those left out; undefined: nowhere. */
export type Place = "row" | "judge" | "left-out" | undefined

/** An existing notice is only added to: what it was found to state stays out of the additions. */
export const placeOf = ({ destination, assessment }: JudgedDestination, scope: Scope): Place => {
  if (!assessment || destination.party === "self" || assessment.verdict === "exempt") return "left-out"
  if (assessment.verdict === "stated") return scope === "whole" ? "row" : undefined
  if (assessment.verdict === "unknown") return scope === "whole" ? "row" : "judge"
  return assessment.verdict === "review" && assessment.need === "maybe" ? "judge" : "row"
}
