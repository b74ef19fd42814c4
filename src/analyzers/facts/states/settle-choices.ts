import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Assessment, ConsentRecord, Destination, Send } from "../../result.ts"
import type { Sought } from "../match/statement.ts"
import type { Choices } from "./choices.ts"
import { type Consented, consentOf, withoutConsent } from "./consent.ts"
import { type OptedOut, type OptOutGround, optingOutOf } from "./opting-out.ts"
import { seenInStates } from "./seen-in-states.ts"
import { type Sightings, sightingsOf } from "./sightings.ts"
import { toldInBanner } from "./told-in-banner.ts"

/** How items 3 and 4 stand for one category of information at a destination. */
export interface SettledCategory {
  readonly consented: Consented
  readonly optedOut: OptedOut
}

/** What the states say of one destination. */
export interface SettledChoices extends Pick<Assessment, "states" | "consent"> {
  readonly byCategory: ReadonlyMap<string, SettledCategory>
}

export interface SettleGround {
  readonly destination: Destination
  readonly sought: Sought
  readonly choices: Choices
  readonly knowledge: Knowledge
  readonly optOut: Pick<OptOutGround, "items" | "onlyOthersPages" | "searchComplete">
}

/** Compares the states for one destination and for each category of information it received. */
export function settleChoices(sends: readonly Send[], ground: SettleGround): SettledChoices {
  const { destination, choices, knowledge } = ground
  const seen = sightingsByCategory(sends, choices)
  const consent = consentRecord([...seen.values()], ground)
  const settled = [...seen].map(([category, one]) => [category, settle(one, consent, ground)] as const)
  return {
    ...(choices.compared || choices.banner
      ? { states: seenInStates(sends, destination, { choices, table: knowledge.information }) }
      : {}),
    ...(consent ? { consent } : {}),
    byCategory: new Map(settled),
  }
}

function sightingsByCategory(sends: readonly Send[], { visits }: Choices): ReadonlyMap<string, Sightings> {
  const pairs = sends.flatMap((send) =>
    [...new Set(send.information.map(({ category }) => category))].map((category) => ({ send, category })),
  )
  const byCategory = Map.groupBy(pairs, ({ category }) => category)
  const carrying = [...byCategory].map(([category, all]) => [category, all.map(({ send }) => send)] as const)
  return new Map(carrying.map(([category, all]) => [category, sightingsOf(all, visits)]))
}

function settle(
  seen: Sightings,
  told: ConsentRecord | undefined,
  { destination, choices, optOut }: SettleGround,
): SettledCategory {
  const { refusalUnseen, declaredStop } = choices
  const placedByOperator = destination.placedByOperator === true && !destination.chainedOnly
  return {
    consented: consentOf(seen, { placedByOperator, refusalUnseen, ...(told ? { told } : {}) }),
    optedOut: optingOutOf(seen, {
      placedByOperator,
      ...optOut,
      ...(declaredStop === undefined ? {} : { declaredStop }),
    }),
  }
}

/** What the banner tells of it, where something left only once the user had agreed, or had closed the banner. */
function consentRecord(
  categories: readonly Sightings[],
  { sought, choices, knowledge }: SettleGround,
): ConsentRecord | undefined {
  const gated = categories.filter(
    ({ states }) =>
      withoutConsent.every((state) => !states.has(state)) && (states.has("accepted") || states.has("closed")),
  )
  const { banner } = choices
  if (banner === undefined || gated.length === 0) return undefined
  const after = (state: "closed" | "withdrawn") => gated.some(({ states }) => states.has(state))
  const doubts = [
    ...banner.doubts,
    ...(after("closed") ? ["implied-consent"] : []),
    ...(after("withdrawn") ? ["withdrawal-without-effect"] : []),
    ...(choices.refusalUnseen ? ["refusal-not-observed"] : []),
  ]
  return { ...toldInBanner(sought, banner, knowledge), doubts }
}
