import type { Assessment, ObservedState, SeenInState } from "../analyzers/result.ts"
import type { Prose } from "./prose.ts"

/** How a destination stood in one state: seen in all visits that could show it, in some, in none, or not to be told. */
export type HowSeen = "seen" | "sometimes" | "not-seen" | "cannot-tell"

export const howSeen = ({ seen, visits }: Pick<SeenInState, "seen" | "visits">): HowSeen => {
  if (visits === 0) return "cannot-tell"
  if (seen === 0) return "not-seen"
  return seen === visits ? "seen" : "sometimes"
}

const isLeft = (state: ObservedState): state is "refused" | "closed" | "withdrawn" | "opted-out" =>
  state !== "no-choice" && state !== "accepted" && state !== "gpc"

/** What the comparison of the states comes to, in the words of the report; a difference that may be chance says so. */
export const stateReadings = (
  { states = [] }: Pick<Assessment, "states">,
  prose: Prose,
): readonly string[] => {
  const seen = new Set(states.filter((one) => one.seen > 0).map(({ state }) => state))
  const looked = states.some(({ state, visits }) => state === "no-choice" && visits > 0)
  const onlyAccepted = looked && seen.size === 1 && seen.has("accepted")
  return [
    ...(seen.has("no-choice") ? [prose.states["no-choice"]] : []),
    ...states.flatMap((one) => {
      if (one.state === "accepted" && one.seen > 0 && !seen.has("no-choice"))
        return [`${onlyAccepted ? prose.onlyAccepted : prose.states.accepted}${chance(one, prose)}`]
      if (isLeft(one.state) && one.seen > 0) return [prose.states[one.state]]
      if (one.change === "stopped" && one.state !== "accepted" && one.state !== "no-choice")
        return [`${prose.stoppedAfter[one.state]}${chance(one, prose)}`]
      return []
    }),
  ]
}

const chance = ({ certainty }: SeenInState, prose: Prose): string =>
  certainty === "review" ? prose.choices.maybeChance : ""
