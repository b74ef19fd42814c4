import type { Setter, Visit } from "../../../crawler/evidence.ts"
import type { Naming } from "../destination/namer.ts"

/**
 * Names of cookies that only responses of the operator's own equipment set during the visit (法第27条の12第2号). A
 * name that a script or somebody else's response set as well is left out; a recording does not show what scripts set.
 */
export function ownCookies(visit: Visit, name: Naming): ReadonlySet<string> {
  if (visit.run === "recorded") return new Set()
  const cookies = visit.stored.filter(({ area }) => area === "cookie")
  const byName = Map.groupBy(cookies, (cookie) => cookie.name)
  const own = [...byName].filter(([, same]) =>
    same.every(({ setBy }) => setBy.length > 0 && setBy.every((setter) => isOwnResponse(setter, name))),
  )
  return new Set(own.map(([cookie]) => cookie))
}

function isOwnResponse({ by, url }: Setter, name: Naming): boolean {
  return by === "response" && url !== undefined && name(url).id === "self"
}
