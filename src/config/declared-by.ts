import type { Declared } from "./declared.ts"
import type { Settings } from "./settings.ts"

/** What the settings say of the operator and its services, as the evidence keeps it. */
export function declaredBy(settings: Settings): Declared {
  const { operator, service, services, overrides, optOut } = settings
  return {
    ...(operator === undefined ? {} : { operator }),
    services: services ?? (service === undefined ? [] : [service]),
    overrides,
    ...(optOut?.stops === undefined ? {} : { optOutStops: optOut.stops }),
  }
}
