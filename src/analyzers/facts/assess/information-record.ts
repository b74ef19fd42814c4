import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Evidence } from "../../../crawler/evidence.ts"
import type { Assessment, Destination, StatedInformation } from "../../result.ts"
import type { Naming } from "../destination/namer.ts"
import type { Statement } from "../match/statement.ts"
import { conditionsOf } from "../provision/conditions.ts"
import { isOneDeclaredService } from "../provision/one-declared-service.ts"
import { provisionReason } from "../provision/provision-reason.ts"
import type { SettledChoices } from "../states/settle-choices.ts"
import type { ReceivedCategory } from "./categories.ts"

export interface InformationGround {
  readonly evidence: Evidence
  readonly knowledge: Knowledge
  readonly name: Naming
  readonly destination: Destination
  readonly statement: Statement
  /** Categories the operator spoke of itself. */
  readonly overruled: ReadonlySet<string>
  readonly settled: SettledChoices
}

/** Every category the destination received: its provision with reason and conditions, and what the notice states. */
export function informationRecord(
  received: readonly ReceivedCategory[],
  ground: InformationGround,
): Assessment["information"] {
  return received.map((one) => ({ ...provisionPart(one, ground), ...statedPart(one, ground.statement) }))
}

function provisionPart(
  one: ReceivedCategory,
  ground: InformationGround,
): Omit<StatedInformation, "stated" | "entry" | "quote"> {
  const { category, provision, limb, certainty, item } = one
  const { destination, knowledge, evidence, overruled: spoken, settled } = ground
  const overruled = spoken.has(category)
  return {
    category,
    provision,
    ...(limb === undefined ? {} : { limb }),
    certainty,
    reason: provisionReason({ item, provision, overruled }, destination, knowledge.information),
    conditions: conditionsOf({
      provision,
      certainty,
      overruled,
      ownEquipment: isOwnEquipment(ground),
      oneDeclaredService: isOneDeclaredService(evidence.declared),
      choices: settled.byCategory.get(category),
    }),
  }
}

function isOwnEquipment({ destination, evidence, name }: InformationGround): boolean {
  const declared = (evidence.declared.operator?.domains.length ?? 0) > 0
  return (
    destination.party === "self" &&
    declared &&
    destination.hosts.every((host) => name(`https://${host}/`).canonical === undefined)
  )
}

function statedPart(
  { category }: ReceivedCategory,
  { information }: Statement,
): Pick<StatedInformation, "stated" | "entry" | "quote"> {
  const { stated = "no", entry, quote } = information.find((one) => one.category === category) ?? {}
  return { stated, ...(entry === undefined ? {} : { entry }), ...(quote === undefined ? {} : { quote }) }
}
