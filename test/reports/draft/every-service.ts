import type { Assessment, Destination, Result } from "../../../src/analyzers/result.ts"
import type { Knowledge } from "../../../src/config/knowledge/knowledge.ts"
import type { Service, Vendor } from "../../../src/config/knowledge/vendor.ts"
import { portal } from "../fixture/result.ts"

/** What any request shows. */
const always = ["ip_address", "user_agent", "visit_time"]

/** Every category that the service's own parameters and storage can carry, and what comes with any request. */
export function categoriesOf({ parameters, storage }: Service): readonly string[] {
  return [...new Set([...[...parameters, ...storage].map(({ category }) => category), ...always])]
}

/** A result in which every service of these vendors received all it can, and no notice exists. */
export function everyService({ vendors }: Pick<Knowledge, "vendors">): Result {
  const all = vendors.flatMap((vendor) => vendor.services.map((service) => ({ vendor, service })))
  return {
    ...portal,
    sends: [],
    tags: [],
    notices: [],
    findings: [],
    destinations: all.map(({ vendor, service }) => destinationOf(vendor, service)),
    assessments: all.map(({ vendor, service }) => assessmentOf(`${vendor.id}/${service.id}`, service)),
  }
}

function destinationOf(vendor: Vendor, service: Service): Destination {
  return {
    id: `${vendor.id}/${service.id}`,
    hosts: service.endpoints.map(({ host }) => host),
    operator: vendor.name.ja,
    operatorOriginal: vendor.name.original,
    service: service.name.ja,
    function: service.function,
    party: "third",
    knownBy: "vendor",
    country: vendor.country === null ? {} : { entity: vendor.country },
    tags: [],
    placedByOperator: true,
    chainedOnly: false,
    observed: { seen: 1, visits: 1 },
    sends: 1,
  }
}

function assessmentOf(destination: string, service: Service): Assessment {
  return {
    id: `a-${destination}`,
    destination,
    tags: [],
    need: "main",
    provisions: [],
    information: categoriesOf(service).map((category) => ({
      category,
      provision: "main",
      certainty: "established",
      stated: "no",
    })),
    operatorStated: "no",
    purposeStated: false,
    purposeOwnStated: false,
    purposeDestinationStated: false,
    statement: "none",
    verdict: "absent",
    reasons: ["no-notice"],
    sends: [],
  }
}
