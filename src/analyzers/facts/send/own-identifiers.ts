import type { Setter, StoredValue, Visit } from "../../../crawler/evidence.ts"
import type { Naming } from "../destination/namer.ts"
import { looksLikeIdentifier } from "../information/what-the-browser-knew.ts"

/**
 * Cookies that tell users apart and that only responses of the operator's own equipment set during the visit, name
 * to value (法第27条の12第2号). A name that a script or somebody else's response set as well is left out.
 */
export function ownIdentifiers(visit: Visit, name: Naming): ReadonlyMap<string, string> {
  const cookies = visit.stored.filter(({ area }) => area === "cookie")
  const byName = Map.groupBy(cookies, (cookie) => cookie.name)
  const own = [...byName.values()].filter((same) => same.every((cookie) => isOwnIdentifier(cookie, name)))
  return new Map(own.flatMap((same) => same.map((cookie) => [cookie.name, cookie.value ?? ""] as const)))
}

function isOwnIdentifier({ setBy, value }: StoredValue, name: Naming): boolean {
  return (
    setBy.length > 0 &&
    setBy.every((setter) => isOwnResponse(setter, name)) &&
    looksLikeIdentifier(value ?? "")
  )
}

function isOwnResponse({ by, url }: Setter, name: Naming): boolean {
  return by === "response" && url !== undefined && name(url).id === "self"
}
