import { hostAndParents } from "./find-service.ts"
import type { KnowledgeIndex } from "./index-knowledge.ts"

/** The network or cloud that carries its customers' pages under `host`; undefined where the table has none. */
export function findCarrier(index: KnowledgeIndex, host: string): string | undefined {
  const listed = hostAndParents(host).find((name) => index.carriersByHost.has(name))
  return listed === undefined ? undefined : index.carriersByHost.get(listed)
}
