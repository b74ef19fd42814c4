import type { Certainty, Condition, Provision } from "../../result.ts"

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
  /** Some of it left without the user having agreed to anything. */
  readonly sentWithoutConsent: boolean
  /** Some of it left after the user had asked for it to stop. */
  readonly sentAfterOptOut: boolean
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
  item3: ({ sentWithoutConsent }) => [
    { id: "agreed-before-send", met: sentWithoutConsent ? "no" : "cannot-tell" },
    { id: "agreed-to-destination", met: "cannot-tell" },
  ],
  // 第4号イ and ロ with 施行規則第22条の2の31, and that the user has not asked for it.
  item4: ({ sentAfterOptOut }) => [
    { id: "stops-on-request", met: "cannot-tell" },
    { id: "measure-published", met: "cannot-tell" },
    { id: "not-requested", met: sentAfterOptOut ? "no" : "yes" },
  ],
  main: ({ certainty, overruled }) => [
    { id: "serves-limb", met: certainty === "review" || overruled ? "cannot-tell" : "no" },
  ],
}

function seen(holds: boolean): Condition["met"] {
  return holds ? "yes" : "cannot-tell"
}
