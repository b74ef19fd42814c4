import type { InformationTable } from "../../../config/knowledge/tables.ts"
import type { Override } from "../../../crawler/evidence.ts"
import type { InformationItem } from "../../result.ts"
import type { NamedDestination } from "../destination/named-destination.ts"
import type { ExtractedItem } from "../information/extracted-item.ts"
import type { CoveredBy, ProvisionGround } from "./covered-by.ts"
import { overrideFor } from "./override-for.ts"
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
  const override = overrideFor(item.category, to.id, ground.overrides)
  if (override) return neverPlainlyExempt(overruled(override))
  const covered =
    to.party === "self" ? ownProvision(item, to, ground) : neverPlainlyExempt(byFunction(to, ground))
  return isMetadata(item, ground.information) ? { ...covered, certainty: "review" } : covered
}

/** Our leaning by what the service does; nobody knows it of a stranger: the duty of the main clause, for a person. */
function byFunction(to: NamedDestination, { functions }: ProvisionGround): CoveredBy {
  const leaning = functions.functions[to.function ?? ""]
  if (!leaning) return { provision: "main", certainty: "review" }
  const { provision, limb, certainty } = leaning
  return { provision, ...(limb === undefined ? {} : { limb }), certainty }
}

function overruled({ provision, limb }: Override): CoveredBy {
  return { provision, ...(limb === undefined ? {} : { limb }), certainty: "established" }
}

/**
 * What others receive is never established as exempt from outside (施行規則第22条の2の30柱書, 必要の範囲), nor is
 * anything by a mere word, the operator's own included; the word is shown with its reason.
 */
function neverPlainlyExempt(covered: CoveredBy): CoveredBy {
  const plain = covered.provision !== "main" && covered.certainty === "established"
  return plain ? { ...covered, certainty: "likely" } : covered
}
