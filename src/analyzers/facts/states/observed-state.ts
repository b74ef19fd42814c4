import type { ChoiceState, ObservedState, Send } from "../../result.ts"

const afterChoice: Readonly<Partial<Record<Send["run"], ChoiceState>>> = {
  accept: "accepted",
  reject: "refused",
  close: "closed",
  withdraw: "withdrawn",
  "opt-out": "opted-out",
}

/** What tells in which state a send left. */
export type Moment = Pick<Send, "run" | "choice" | "accepted">

/**
 * The state of choice a send left in: before any choice, or after the one its run made. In a `withdraw` run what left
 * after the consent and before it was taken back left under consent.
 */
export function stateOf({ run, choice, accepted }: Moment): ChoiceState {
  if (choice === "after") return afterChoice[run] ?? "no-choice"
  return accepted ? "accepted" : "no-choice"
}

/** The same, with the visits in which the browser itself asked not to be tracked (`gpc`) apart. */
export function observedStateOf(moment: Moment): ObservedState {
  return moment.run === "gpc" ? "gpc" : stateOf(moment)
}

/** The state the choice of a run leads to; undefined for runs that make none. */
export function stateAfter(run: Send["run"]): ChoiceState | undefined {
  return afterChoice[run]
}
