import type { NamedDestination } from "../destination/named-destination.ts"
import type { ExtractedItem } from "../information/extracted-item.ts"
import { looksLikeIdentifier } from "../information/what-the-browser-knew.ts"
import type { CoveredBy, ProvisionGround } from "./covered-by.ts"

const necessary = { provision: "item1", limb: "i" } as const

/**
 * What the operator's own equipment receives. An identifier that comes back is item 2 (第2号, 自社の識別符号). The
 * rest is item 1 (第1号, 必要情報): likely for what any request shows, `review` for what a script adds, since the
 * operator's server too is someone other than the user.
 */
export function ownProvision(item: ExtractedItem, to: NamedDestination, ground: ProvisionGround): CoveredBy {
  const cookie = cookieCarried(item)
  if (cookie !== undefined && looksLikeIdentifier(item.raw ?? "")) return ownIdentifier(cookie, to, ground)
  const shown = item.basis === "protocol" && (cookie === undefined || ground.setByOwnResponse.has(cookie))
  return { ...necessary, certainty: shown ? "likely" : "review" }
}

/** The cookie an item is or repeats, by name. */
function cookieCarried({ where, name, reason }: ExtractedItem): string | undefined {
  return where === "cookie" ? name : /^value-is-cookie: (.*)$/.exec(reason)?.[1]
}

/**
 * Item 2 asks that the operator sent the identifier (E2) for this service (E3) and gets it back on its own
 * equipment (E4). A script may have made it, or a vendor's script: `review`. Without declared domains, with several
 * declared services, or where the host points elsewhere, one of these rests on a guess: `likely` at most.
 */
function ownIdentifier(cookie: string, to: NamedDestination, ground: ProvisionGround): CoveredBy {
  if (!ground.setByOwnResponse.has(cookie)) return { provision: "item2", certainty: "review" }
  const sure = ground.oneDeclaredService && to.canonical === undefined
  return { provision: "item2", certainty: sure ? "established" : "likely" }
}
