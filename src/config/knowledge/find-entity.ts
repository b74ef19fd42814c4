import { hostAndParents } from "./find-service.ts"
import type { KnowledgeIndex } from "./index-knowledge.ts"
import type { ListedEntity } from "./knowledge.ts"

/**
 * The operator the entity list names for `host`: the host itself, then the nearest domain above it that is listed
 * with everything under it, then the nearest that is listed at all. Undefined when the list does not know it.
 */
export function findEntity(index: KnowledgeIndex, host: string): ListedEntity | undefined {
  const names = hostAndParents(host)
  const listed = [host, ...names.map((name) => `*.${name}`), ...names].find((name) =>
    index.entitiesByHost.has(name),
  )
  return listed === undefined ? undefined : index.entitiesByHost.get(listed)
}
