import { exactTerm, type Lexicon } from "../information/find-terms.ts"
import type { Party } from "./party.ts"

/** PostHog alone is the company and its service: whoever is named so is the one who receives. */
export function brandAlone({ operator, service }: Party, companies: Lexicon): Party {
  if (service !== undefined && operator === undefined && exactTerm(service, companies).length > 0)
    return { operator: service }
  return {
    ...(operator === undefined ? {} : { operator }),
    ...(service === undefined ? {} : { service }),
  }
}
