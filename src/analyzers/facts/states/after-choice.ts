import type { Assessment, ObservedState, SeenInState } from "../../result.ts"
import { type Facts, labelOf } from "../facts.ts"
import { observedStateOf } from "./observed-state.ts"

/** How a destination of somebody else stood in one state. */
export interface InState {
  readonly assessment: Assessment
  readonly label: string
  readonly seen: SeenInState
  /** `k/n`: seen in k of n visits. */
  readonly share: string
  /** Whether the notice states all of it: then it need not rest on what the user chose. */
  readonly stated: boolean
}

/** The destinations of others that were seen in some state with more than every request shows, as they stood in this one. */
export function inState(state: ObservedState, { assessments, destinations }: Facts): readonly InState[] {
  return assessments.flatMap((assessment) => {
    const destination = destinations.find(({ id }) => id === assessment.destination)
    const seen = assessment.states?.find((one) => one.state === state)
    const weighs = assessment.states?.some(({ categories }) => categories.length > 0)
    if (!destination || destination.party === "self" || !seen || !weighs) return []
    const share = `${seen.seen}/${seen.visits}`
    return [{ assessment, label: labelOf(destination), seen, share, stated: assessment.verdict === "stated" }]
  })
}

/** The sends of the assessment in that state, as evidence. */
export function sendsIn(state: ObservedState, { assessment }: InState, facts: Facts): readonly string[] {
  const own = new Set(assessment.sends)
  return facts.sends.filter((send) => own.has(send.id) && observedStateOf(send) === state).map(({ id }) => id)
}
