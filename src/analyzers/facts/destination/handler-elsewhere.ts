import { findCarrier } from "../../../config/knowledge/find-carrier.ts"
import { findOperator } from "../../../config/knowledge/find-operator.ts"
import { findService } from "../../../config/knowledge/find-service.ts"
import { sureFunction } from "../../../config/knowledge/host-operator.ts"
import type { KnowledgeIndex, KnownService } from "../../../config/knowledge/index-knowledge.ts"
import { carriesPages } from "../party/carries-pages.ts"
import type { PartyGround } from "../party/party-ground.ts"
import type { SettledParty } from "../party/settle-party.ts"
import type { NamedDestination } from "./named-destination.ts"
import { ofRow, ofService, unnamed } from "./of-knowledge.ts"
import { companyOfRow, companyOfService, unlessOperators } from "./unless-operators.ts"

export interface ElsewhereGround {
  readonly url: string
  readonly ground: PartyGround
  readonly index: KnowledgeIndex
}

/**
 * Who handles what arrives at an own host that points elsewhere: a network that only carries pages is passed by, a
 * stranger leaves it unsettled. Undefined where it stays with the host's own party.
 */
export function handlerElsewhere(
  { reason }: SettledParty,
  elsewhere: readonly string[],
  ground: ElsewhereGround,
): NamedDestination | undefined {
  const handling = elsewhere.filter((name) => !carries(name, ground))
  for (const name of handling) {
    const handler = handlerAt(name, ground)
    if (handler) return { ...handler, canonical: name }
  }
  const [first] = handling
  if (first === undefined || reason !== "target-domain") return undefined
  return { ...unnamed(first, { party: "unknown", reason: "points-elsewhere" }), canonical: first }
}

function carries(host: string, ground: ElsewhereGround): boolean {
  if (findCarrier(ground.index, host) !== undefined) return true
  const what = serviceAt(host, ground)?.service.function ?? findOperator(ground.index, host)?.function
  return typeof what === "string" && carriesPages({ function: what })
}

/** The service the request would belong to at `host`; where none claims the path, the one of the host as a whole. */
function serviceAt(host: string, { url, index }: ElsewhereGround): KnownService | undefined {
  const whole = `https://${host}/`
  const there = URL.parse(url) ?? new URL(whole)
  there.hostname = host
  return findService(index, there) ?? findService(index, whole)
}

/** Only what is known for sure makes an own host somebody else's. */
function handlerAt(name: string, naming: ElsewhereGround): NamedDestination | undefined {
  const { ground, index } = naming
  const elsewhere: SettledParty = { party: "third", reason: "points-elsewhere" }
  const service = serviceAt(name, naming)
  if (service) return ofService(service, unlessOperators(elsewhere, companyOfService(service), ground))
  const row = findOperator(index, name)
  if (!row || sureFunction(row) === undefined) return undefined
  return ofRow(row, unlessOperators(elsewhere, companyOfRow(row, index), ground), index)
}
