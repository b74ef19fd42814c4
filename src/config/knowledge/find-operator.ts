import { hostAndParents } from "./find-service.ts"
import type { HostOperator } from "./host-operator.ts"
import type { KnowledgeIndex } from "./index-knowledge.ts"

/** The operator that our own rows name for `host`: its own row, then that of the nearest domain above it. */
export function findOperator(index: KnowledgeIndex, host: string): HostOperator | undefined {
  const listed = hostAndParents(host).find((name) => index.operatorsByHost.has(name))
  return listed === undefined ? undefined : index.operatorsByHost.get(listed)
}
