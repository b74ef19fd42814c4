import type { Target } from "../devtools/targets.ts"
import type { NetworkPlan } from "../plan.ts"

/** What requests and answers are held for. */
export interface Holding {
  readonly network: Pick<NetworkPlan, "headers" | "headersEverywhere">
  /** Host the operator's headers are for. */
  readonly host: string
  /** Whether documents are held when they arrive, so that a PDF can be read. */
  readonly documents: boolean
}

/**
 * Holds requests to the visited host so that the operator's headers can be put on them (they are meant for that host
 * alone: anyone else would learn the operator's secrets), and documents as they arrive, where PDFs are to be read.
 */
export function holdRequests(
  target: Target,
  { network, host, documents }: Holding,
): readonly Promise<unknown>[] {
  const patterns = [
    ...addressesWithHeaders(network, host).map((urlPattern) => ({ urlPattern })),
    ...(documents ? [{ resourceType: "Document", requestStage: "Response" } as const] : []),
  ]
  return patterns.length === 0 ? [] : [target.send("Fetch.enable", { patterns })]
}

function addressesWithHeaders(
  { headers, headersEverywhere = [] }: Holding["network"],
  host: string,
): string[] {
  if (headersEverywhere.length > 0) return ["http*://*"]
  return headers.length > 0 ? [`*://${host}/*`, `*://${host}:*/*`] : []
}
