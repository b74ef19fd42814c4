import type { Visit } from "../../../crawler/evidence.ts"
import type { NamedDestination } from "../destination/named-destination.ts"

/** Names of cookies that only responses of the operator's own equipment set during the visit (法第27条の12第2号). */
export function ownIdentifiers(visit: Visit, name: (url: string) => NamedDestination): ReadonlySet<string> {
  const cookies = visit.stored.filter(({ area }) => area === "cookie")
  const own = cookies.filter(
    ({ setBy }) =>
      setBy.length > 0 &&
      setBy.every(({ by, url }) => by === "response" && url !== undefined && name(url).id === "self"),
  )
  return new Set(own.map((cookie) => cookie.name))
}
