import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Override } from "../../../crawler/evidence.ts"
import type { Certainty, InformationItem, Provision } from "../../result.ts"
import type { NamedDestination } from "../destination/named-destination.ts"
import type { ExtractedItem } from "../information/extracted-item.ts"
import type { CoveredBy, ProvisionGround } from "./covered-by.ts"
import { ownProvision } from "./own-provision.ts"

/**
 * Request metadata (IP address, user agent, referrer header, language header, time) is grey in law: `review`.
 * Some categories are that wherever they stand (the information table says which), others only as headers.
 */
export function isMetadata(
  { basis, where, category }: Pick<InformationItem, "basis" | "where" | "category">,
  { categories }: InformationTable,
): boolean {
  if (basis === "protocol" && (where === "header" || where === "implicit")) return true
  return categories[category]?.metadata === true
}

/** Settles which provision covers one item of one send. The operator's own judgement, where declared, comes first. */
export function provisionOf(item: ExtractedItem, to: NamedDestination, ground: ProvisionGround): CoveredBy {
  return overruled(item, to, ground.overrides) ?? byDestination(item, to, ground)
}

function byDestination(item: ExtractedItem, to: NamedDestination, ground: ProvisionGround): CoveredBy {
  if (to.party === "self") return ownProvision(item, to, ground)
  const leaning = ground.functions.functions[to.service?.function ?? ""]
  if (!leaning) return { provision: "main", certainty: "review" }
  const certainty = isMetadata(item, ground.information) ? "review" : leaning.certainty
  const limb = leaning.limb === undefined ? {} : { limb: leaning.limb }
  return {
    provision: leaning.provision,
    ...limb,
    certainty: neverPlainlyExempt(leaning.provision, certainty),
  }
}

/**
 * What a third party receives is never established as exempt from outside (施行規則第22条の2の30ただし書), not by the
 * operator's own word either; the word is shown with its reason.
 */
function neverPlainlyExempt(provision: Provision, certainty: Certainty): Certainty {
  return provision !== "main" && certainty === "established" ? "likely" : certainty
}

function overruled(
  item: ExtractedItem,
  to: NamedDestination,
  overrides: readonly Override[],
): CoveredBy | undefined {
  const found = overrideFor(item.category, to.id, overrides)
  if (!found) return undefined
  const { provision, limb } = found
  const certainty = to.party === "self" ? "established" : neverPlainlyExempt(provision, "established")
  return { provision, ...(limb ? { limb } : {}), certainty }
}

function overrideFor(
  category: string,
  destination: string,
  overrides: readonly Override[],
): Override | undefined {
  return overrides.find(
    (override) =>
      override.destination === destination &&
      (override.category === undefined || override.category === category),
  )
}
