import type { Certainty, Condition, Provision } from "../../result.ts"
import type { SettledCategory } from "../states/settle-choices.ts"

/** What the conditions of a provision are read from. */
export interface ConditionGround {
  readonly provision: Provision
  readonly certainty: Certainty
  /** The provision is the operator's own word, not what the observation led to. */
  readonly overruled: boolean
  /** The destination is the operator's own equipment, by declared domains, and no name of it points elsewhere. */
  readonly ownEquipment: boolean
  /** Domains are declared, and no second service of the operator shares them. */
  readonly oneDeclaredService: boolean
  /** What the comparison of the states of choice showed of it. */
  readonly choices: SettledCategory | undefined
}

/**
 * The conditions of the provision one by one: seen to hold (`yes`), seen not to hold (`no`), or not to be told from
 * outside. For the main clause: the condition of item 1 that keeps the information from being covered by it.
 */
export function conditionsOf(ground: ConditionGround): readonly Condition[] {
  return conditions[ground.provision](ground)
}

const conditions: Readonly<Record<Provision, (ground: ConditionGround) => readonly Condition[]>> = {
  // 施行規則第22条の2の30: one of the five limbs, and only within the scope of that necessity.
  item1: ({ certainty, overruled }) => [
    { id: "serves-limb", met: certainty === "review" || overruled ? "cannot-tell" : "yes" },
    { id: "within-necessity", met: "cannot-tell" },
  ],
  // 法第27条の12第2号, its elements in the order of the text.
  item2: ({ certainty, overruled, ownEquipment, oneDeclaredService }) => [
    { id: "identifier", met: seen(!overruled) },
    { id: "sent-by-operator", met: seen(!overruled && certainty !== "review") },
    { id: "same-service", met: seen(oneDeclaredService) },
    { id: "own-equipment", met: seen(ownEquipment) },
  ],
  // 第3号: the user has agreed to the sending to that equipment.
  item3: ({ choices }) => [
    { id: "agreed-before-send", met: choices?.consented.agreedBeforeSend ?? "cannot-tell" },
    { id: "agreed-to-destination", met: choices?.consented.agreedToDestination ?? "cannot-tell" },
  ],
  // 第4号イ and ロ with 施行規則第22条の2の31, and that the user has not asked for it.
  item4: ({ choices }) => [
    { id: "stops-on-request", met: choices?.optedOut.stopsOnRequest ?? "cannot-tell" },
    { id: "measure-published", met: choices?.optedOut.measurePublished ?? "cannot-tell" },
    { id: "not-requested", met: choices?.optedOut.notRequested ?? "cannot-tell" },
  ],
  main: ({ certainty, overruled }) => [
    { id: "serves-limb", met: certainty === "review" || overruled ? "cannot-tell" : "no" },
  ],
}

function seen(holds: boolean): Condition["met"] {
  return holds ? "yes" : "cannot-tell"
}
