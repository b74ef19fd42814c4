import type { ExtractedItem } from "../information/extracted-item.ts"
import type { CoveredBy, ProvisionGround } from "./covered-by.ts"

/**
 * What the operator's own equipment receives. An identifier its own response set and that comes back is item 2
 * (第2号, 自社の識別符号): established only with declared domains, `review` when a script made it. The rest is
 * item 1 (第1号, 必要情報): likely for what any request shows, `review` for what a script adds, since the
 * operator's server too is someone other than the user.
 */
export function ownProvision(item: ExtractedItem, ground: ProvisionGround): CoveredBy {
  if (item.where === "cookie") return ownIdentifier(item, ground)
  if (item.basis === "protocol") return { provision: "item1", limb: "i", certainty: "likely" }
  return { provision: "item1", limb: "i", certainty: "review" }
}

function ownIdentifier(item: ExtractedItem, ground: ProvisionGround): CoveredBy {
  const byResponse = ground.setByOwnResponse.has(item.name ?? "")
  if (!byResponse) return { provision: "item2", certainty: "review" }
  return { provision: "item2", certainty: ground.declared ? "established" : "likely" }
}
