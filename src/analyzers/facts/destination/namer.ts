import type { KnowledgeIndex } from "../../../config/knowledge/index-knowledge.ts"
import type { Evidence } from "../../../crawler/evidence.ts"
import { partyGround } from "../party/settle-party.ts"
import { nameDestination } from "./name-destination.ts"
import type { NamedDestination } from "./named-destination.ts"

/** Names destinations by address for one evidence, each address once. */
export function namer(evidence: Evidence, index: KnowledgeIndex): (url: string) => NamedDestination {
  const ground = partyGround(evidence)
  const named = new Map<string, NamedDestination>()
  return (url) => {
    const key = url.replace(/[?#].*$/, "")
    const known = named.get(key)
    const destination = known ?? nameDestination(key, ground, index)
    if (!known) named.set(key, destination)
    return destination
  }
}
