import type { InformationTable } from "../../../config/knowledge/tables.ts"
import { type Destination, ObservedState, type SeenInState, type Send } from "../../result.ts"
import { isMetadata } from "../provision/provision-of.ts"
import { changeBetween } from "./change.ts"
import type { Choices } from "./choices.ts"
import { observedStateOf } from "./observed-state.ts"
import { isOfThePage, type Sightings, sightingsOf } from "./sightings.ts"

/** How a destination was seen in each state that was observed, in the order of the states. */
export function seenInStates(
  sends: readonly Send[],
  { placedByOperator, chainedOnly }: Destination,
  { choices, table }: { readonly choices: Choices; readonly table: InformationTable },
): readonly SeenInState[] {
  const own = sends.filter(isOfThePage)
  const byState = Map.groupBy(own, observedStateOf)
  const seen = sightingsOf(sends, choices.visits)
  const directly = placedByOperator === true && !chainedOnly
  return ObservedState.options
    .filter((state) => choices.visits.some((visit) => visit.state === state))
    .map((state) => ({
      state,
      ...seen.in(state),
      sends: byState.get(state)?.length ?? 0,
      categories: categoriesOf(byState.get(state) ?? [], table),
      ...changeInto(state, seen, directly),
    }))
}

function categoriesOf(sends: readonly Send[], table: InformationTable): readonly string[] {
  const items = sends.flatMap(({ information }) => information).filter((item) => !isMetadata(item, table))
  return [...new Set(items.map(({ category }) => category))]
}

/** Who takes consent back had given it; who opts out had made no choice, or had agreed to what came of that only. */
function changeInto(
  state: ObservedState,
  seen: Sightings,
  directly: boolean,
): Pick<SeenInState, "against" | "change" | "certainty"> {
  if (state === "no-choice") return {}
  const afterConsent = state === "opted-out" && !seen.states.has("no-choice") && seen.states.has("accepted")
  const against = state === "withdrawn" || afterConsent ? "accepted" : "no-choice"
  return { against, ...changeBetween(seen.in(against), seen.in(state), directly) }
}
