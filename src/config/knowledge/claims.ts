import { formatPath } from "./problem.ts"
import type { VendorFile } from "./read-vendor-files.ts"
import type { Service } from "./vendor.ts"

export const CLAIM_KINDS = [
  "service",
  "parameter",
  "stored-name",
  "former-name",
  "related-entity",
  "privacy",
  "opt-out",
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/**
 * One statement of a vendor file that a source could be given for. `sourced`: by itself, only by the service it
 * belongs to, or not at all (the file's own source speaks of the company).
 */
export interface Claim {
  readonly kind: ClaimKind
  readonly file: string
  readonly at: string
  readonly sourced: "own" | "service" | "none"
  readonly confidence?: "high" | "medium" | "low" | undefined
}

type Provenance = Pick<Service, "source" | "confidence">

/** Every claim of a vendor file with the field it stands in. */
export function claimsOf({ file, vendor }: VendorFile): readonly Claim[] {
  const claim = (
    kind: ClaimKind,
    path: readonly PropertyKey[],
    said: Provenance,
    service?: Provenance,
  ): Claim => ({
    kind,
    file,
    at: formatPath(path),
    sourced: sourcedBy(said, service),
    confidence: said.confidence,
  })
  return [
    ...vendor.formerNames.map((one, at) => claim("former-name", ["formerNames", at], one)),
    ...vendor.relatedEntities.map((one, at) => claim("related-entity", ["relatedEntities", at], one)),
    ...(vendor.privacy ? [claim("privacy", ["privacy"], vendor.privacy)] : []),
    ...(vendor.optOut ? [claim("opt-out", ["optOut"], vendor.optOut)] : []),
    ...vendor.services.flatMap((service, at) => [
      claim("service", ["services", at], service),
      ...service.parameters.map((one, i) =>
        claim("parameter", ["services", at, "parameters", i], one, service),
      ),
      ...service.storage.map((one, i) => claim("stored-name", ["services", at, "storage", i], one, service)),
    ]),
  ]
}

function sourcedBy(said: Provenance, service: Provenance | undefined): Claim["sourced"] {
  if (said.source !== undefined) return "own"
  return service?.source === undefined ? "none" : "service"
}
