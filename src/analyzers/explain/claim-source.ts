import { formatPath } from "../../config/knowledge/problem.ts"
import type { ParameterTable } from "../../config/knowledge/tables.ts"
import type { Service, Vendor } from "../../config/knowledge/vendor.ts"
import { matchesName } from "../facts/information/matches-name.ts"
import type { InformationItem } from "../result.ts"

/** What of an item says which claim is behind it. */
type Claimed = Pick<InformationItem, "basis" | "category" | "reason" | "name">

/** Where a claim stands and what it rests on: the data file, the field inside it, and the source nearest to it. */
export interface ClaimSource {
  readonly file: string
  readonly at: string
  readonly source: string
  readonly confidence?: "high" | "medium" | "low"
  readonly checked?: string
}

export interface SourceGround {
  readonly vendor?: Vendor
  readonly service?: Service
  readonly dictionary: ParameterTable
}

/** The claim of a data file behind an item; none where the item rests on the protocol or on a value. */
export function claimSource(item: Claimed, ground: SourceGround): ClaimSource | undefined {
  if (item.basis === "parameter") return ofDictionary(item, ground.dictionary)
  if (item.basis !== "vendor" || !ground.vendor || !ground.service) return undefined
  return ofVendor(item, ground.vendor, ground.service)
}

function ofDictionary(item: Claimed, { parameters, source }: ParameterTable): ClaimSource {
  const at = parameters.findIndex(
    ({ category, reason }) => category === item.category && reason === item.reason,
  )
  const own = parameters[at]?.source
  return { file: "parameters.yml", at: formatPath(["parameters", at]), source: own ?? source }
}

/** A cookie the file knows by name stands among what it stores, anything else among its parameters. */
function ofVendor(item: Claimed, vendor: Vendor, service: Service): ClaimSource {
  const isOf = ({ category }: { readonly category: string }) => category === item.category
  const parameter = service.parameters.findIndex(
    (one) =>
      isOf(one) && one.reason === item.reason && one.names.some((name) => matchesName(name, item.name ?? "")),
  )
  const stored = service.storage.findIndex((one) => isOf(one) && matchesName(one.name, item.name ?? ""))
  const [key, index, claim] =
    parameter >= 0
      ? (["parameters", parameter, service.parameters[parameter]] as const)
      : (["storage", stored, service.storage[stored]] as const)
  return {
    file: vendorFile(vendor),
    at: formatPath(["services", vendor.services.indexOf(service), key, index]),
    ...nearest([claim, service, vendor], vendor),
  }
}

/** The file of a bundled vendor, as named to people. */
export function vendorFile({ id }: Pick<Vendor, "id">): string {
  return `vendors/${id}.yml`
}

type Sourced = Pick<Service, "source" | "confidence" | "checked">

/** The innermost of claim, service and file that names a source speaks, with its own confidence and date. */
export function nearest(
  claims: readonly (Sourced | undefined)[],
  vendor: Vendor,
): Pick<ClaimSource, "source" | "confidence" | "checked"> {
  const speaking = claims.find((claim) => claim?.source !== undefined) ?? vendor
  const confidence = claims[0]?.confidence ?? speaking.confidence ?? vendor.confidence
  return { source: speaking.source ?? vendor.source, confidence, checked: speaking.checked ?? vendor.checked }
}
