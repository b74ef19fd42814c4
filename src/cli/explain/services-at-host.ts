import { isWithin } from "../../analyzers/facts/party/domain.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"

/** A service of the vendor files that has addresses at a host; `endpoints` as host and path. */
export interface ServiceAtHost {
  readonly id: string
  readonly name: { readonly ja: string; readonly original: string }
  readonly function: string
  readonly endpoints: readonly string[]
}

/** Services with an endpoint on the host, above it or below it. */
export function servicesAt(host: string, { vendors }: Knowledge): readonly ServiceAtHost[] {
  return vendors.flatMap((vendor) =>
    vendor.services.flatMap((service) => {
      const endpoints = service.endpoints
        .filter((one) => isWithin(one.host, host) || (one.exact !== true && isWithin(host, one.host)))
        .map(({ host: at, path = "", pathPattern = "" }) => `${at}${path}${pathPattern}`)
      if (endpoints.length === 0) return []
      return [{ id: `${vendor.id}/${service.id}`, name: service.name, function: service.function, endpoints }]
    }),
  )
}
