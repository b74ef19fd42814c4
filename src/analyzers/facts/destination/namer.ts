import { indexKnowledge } from "../../../config/knowledge/index-knowledge.ts"
import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Evidence } from "../../../crawler/evidence.ts"
import { partyGround } from "../party/party-ground.ts"
import { nameDestination } from "./name-destination.ts"
import type { NamedDestination } from "./named-destination.ts"

/** Names the destination of an address. */
export type Naming = (url: string) => NamedDestination

/** Names destinations by address for one evidence, each address once. */
export function namer(evidence: Evidence, knowledge: Knowledge): Naming {
  const index = indexKnowledge(knowledge)
  const ground = partyGround(evidence, {
    vendors: knowledge.vendors,
    index,
    companyLabels: knowledge.vocabulary.operatorCompanyLabels,
  })
  const named = new Map<string, NamedDestination>()
  return (url) => {
    const key = url.replace(/#.*$/, "")
    const known = named.get(key)
    const destination = known ?? nameDestination(key, ground, index)
    if (!known) named.set(key, destination)
    return destination
  }
}
