import type { ClaimSource } from "../../analyzers/explain/claim-source.ts"
import { nearest, vendorFile } from "../../analyzers/explain/claim-source.ts"
import { type ExplainedItem, explainSend } from "../../analyzers/explain/explain-send.ts"
import type { Field } from "../../analyzers/facts/decode/field.ts"
import type { NamedDestination } from "../../analyzers/facts/destination/named-destination.ts"
import type { Certainty, Limb, Party, Provision } from "../../analyzers/result.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Service, Vendor } from "../../config/knowledge/vendor.ts"
import type { Asked } from "./request.ts"
import { type ServiceAtHost, servicesAt } from "./services-at-host.ts"

/** What `gaibu explain` says, as `--json` prints it. Ids are those of the data files. */
export interface Explained {
  readonly url: string
  readonly method: string
  readonly destination: ExplainedDestination
  readonly information: readonly ExplainedItem[]
  /** Parameters whose meaning nobody knows. */
  readonly unknown: readonly Pick<Field, "where" | "name" | "value">[]
  readonly undecoded: boolean
  /** For a bare host: the services of its vendor files that live there. */
  readonly services?: readonly ServiceAtHost[]
}

export interface ExplainedDestination {
  readonly id: string
  readonly party: Party
  readonly partyReason: string
  readonly knownBy: NamedDestination["knownBy"]
  readonly operator?: string
  readonly operatorOriginal?: string
  readonly country?: string
  readonly service?: string
  readonly function?: string
  readonly purposes: readonly string[]
  /** This tool's own leaning by what the service does. */
  readonly leaning?: {
    readonly provision: Provision
    readonly limb?: Limb
    readonly certainty: Certainty
    readonly reason: string
  }
  readonly sentence?: string
  readonly privacy?: string
  readonly optOut?: string
  readonly source?: ClaimSource
}

/** What is known of a request or host, by the way a scan takes. */
export function explained(asked: Asked, knowledge: Knowledge): Explained {
  const { destination, items, unknown, undecoded } = explainSend(asked, knowledge)
  const { url, method } = asked.send
  return {
    url,
    method,
    destination: destinationOf(destination, knowledge),
    information: asked.host ? [] : items,
    unknown: unknown.map(({ where, name, value }) => ({ where, name, value })),
    undecoded,
    ...(asked.host ? { services: servicesAt(new URL(url).hostname, knowledge) } : {}),
  }
}

function destinationOf(named: NamedDestination, { functions }: Knowledge): ExplainedDestination {
  const { id, party, partyReason, knownBy, operator, operatorOriginal, country, vendor, service } = named
  const what = named.function ?? service?.function
  const known = what === undefined ? undefined : functions.functions[what]
  return {
    id,
    party,
    partyReason,
    knownBy,
    ...(operator === undefined ? {} : { operator }),
    ...(operatorOriginal === undefined ? {} : { operatorOriginal }),
    ...(country === undefined ? {} : { country }),
    ...(what === undefined ? {} : { function: what }),
    purposes: service?.purposes ?? known?.purposes ?? [],
    ...(known ? { leaning: leaningOf(known) } : {}),
    ...(vendor ? pagesOf(vendor) : {}),
    ...(service ? { service: service.name.ja, sentence: service.sentence } : {}),
    ...(vendor && service ? { source: serviceSource(vendor, service) } : {}),
  }
}

function pagesOf({ privacy, optOut }: Vendor): Pick<ExplainedDestination, "privacy" | "optOut"> {
  return {
    ...(privacy === null ? {} : { privacy: privacy.url }),
    ...(optOut === null ? {} : { optOut: optOut.url }),
  }
}

function leaningOf({
  provision,
  limb,
  certainty,
  reason,
}: Knowledge["functions"]["functions"][string]): NonNullable<ExplainedDestination["leaning"]> {
  return { provision, ...(limb === undefined ? {} : { limb }), certainty, reason }
}

function serviceSource(vendor: Vendor, service: Service): ClaimSource {
  const at = `services[${vendor.services.indexOf(service)}]`
  return { file: vendorFile(vendor), at, ...nearest([service, vendor], vendor) }
}
