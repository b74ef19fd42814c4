import { formatPath, type Problem } from "./problem.ts"
import type { VendorFile } from "./read-vendor-files.ts"
import type { Endpoint } from "./vendor.ts"

interface Claim {
  readonly file: string
  readonly at: string
  readonly service: string
  readonly endpoint: string
}

/** Endpoints that two services claim with the same host and path: nobody could tell them apart. */
export function checkEndpoints(vendors: readonly VendorFile[]): readonly Problem[] {
  const first = new Map<string, Claim>()
  return vendors.flatMap(claimsOf).flatMap((claim) => {
    const other = first.get(claim.endpoint)
    if (other === undefined) {
      first.set(claim.endpoint, claim)
      return []
    }
    const expected = `expected an endpoint of its own, found ${claim.endpoint} which ${other.service} claims (${other.file}: ${other.at})`
    return [{ file: claim.file, at: claim.at, expected }]
  })
}

function claimsOf({ file, vendor }: VendorFile): readonly Claim[] {
  return vendor.services.flatMap(({ id, endpoints }, index) =>
    endpoints.map((endpoint, at) => ({
      file,
      at: formatPath(["services", index, "endpoints", at]),
      service: `${vendor.id}/${id}`,
      endpoint: keyOf(endpoint),
    })),
  )
}

function keyOf({ host, exact, path, pathPattern, queryPattern }: Endpoint): string {
  const reach = exact === true ? "" : "*."
  const query = queryPattern === undefined ? "" : `?${queryPattern}`
  const place = pathPattern === undefined ? (path ?? "/") : ` ${pathPattern}`
  return `${reach}${host}${place}${query}`
}
