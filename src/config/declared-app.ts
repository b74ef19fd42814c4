import type { App } from "./app.ts"
import type { Declared } from "./declared.ts"

/** What is declared of an app: its own file first, then the settings. */
export function declaredOfApp({ operator, service, services }: App, settings: Declared): Declared {
  const own = services ?? (service === undefined ? [] : [service])
  return {
    ...settings,
    ...(operator === undefined ? {} : { operator }),
    ...(own.length > 0 ? { services: own } : {}),
  }
}
