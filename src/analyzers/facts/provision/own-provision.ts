import type { NamedDestination } from "../destination/named-destination.ts"
import type { ExtractedItem } from "../information/extracted-item.ts"
import { looksLikeIdentifier } from "../information/what-the-browser-knew.ts"
import type { CoveredBy, ProvisionGround } from "./covered-by.ts"

const necessary = { provision: "item1", limb: "i" } as const

/** What the guideline commentary names as examples of limb i (施行規則第22条の2の30第1号): OS, screen settings, language. */
const namedInCommentary: ReadonlySet<string> = new Set(["os", "screen", "language"])

/**
 * What the operator's own equipment receives. An identifier that comes back is item 2 (第2号, 自社の識別符号). The
 * rest is item 1 (第1号, 必要情報): likely for what the operator's own responses had set and for what the commentary
 * names, `review` for anything else, since the operator's server too is someone other than the user.
 */
export function ownProvision(item: ExtractedItem, to: NamedDestination, ground: ProvisionGround): CoveredBy {
  const kept = valueKept(item)
  if (kept !== undefined && looksLikeIdentifier(item.raw ?? "")) return ownIdentifier(kept, to, ground)
  const own = item.where === "cookie" && isOwnCookie(kept, ground)
  return { ...necessary, certainty: own || namedInCommentary.has(item.category) ? "likely" : "review" }
}

/** The value kept in the user's equipment that an item is or repeats. Only cookies can be set by a response. */
interface KeptValue {
  readonly cookie?: string
}

function valueKept({ where, name, reason }: ExtractedItem): KeptValue | undefined {
  if (where === "cookie" && name !== undefined) return { cookie: name }
  const [, kind, kept] = /^value-is-(cookie|stored): (.*)$/s.exec(reason) ?? []
  if (kept === undefined) return undefined
  return kind === "cookie" ? { cookie: kept } : {}
}

function isOwnCookie(kept: KeptValue | undefined, { setByOwnResponse }: ProvisionGround): boolean {
  return kept?.cookie !== undefined && setByOwnResponse.has(kept.cookie)
}

/**
 * Item 2 asks that the operator sent the identifier (E2) for this service (E3) and gets it back on its own
 * equipment (E4). A script may have made it, or a vendor's script: `review`. Without declared domains, with several
 * declared services, or where the host points elsewhere, one of these rests on a guess: `likely` at most.
 */
function ownIdentifier(kept: KeptValue, to: NamedDestination, ground: ProvisionGround): CoveredBy {
  if (!isOwnCookie(kept, ground)) return { provision: "item2", certainty: "review" }
  const sure = ground.oneDeclaredService && to.canonical === undefined
  return { provision: "item2", certainty: sure ? "established" : "likely" }
}
