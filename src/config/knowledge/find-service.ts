import type { IndexedEndpoint, KnowledgeIndex, KnownService } from "./index-knowledge.ts"

/**
 * The service that a request to `url` belongs to: the most specific host that matches, then the longest matched
 * part of the path. Undefined when no vendor file claims the address or it is not an address with a host.
 */
export function findService(index: KnowledgeIndex, url: string | URL): KnownService | undefined {
  const address = parseAddress(url)
  if (address === undefined) return undefined
  const { hostname } = address
  for (const host of hostAndParents(hostname)) {
    const candidates = index.endpointsByHost.get(host) ?? []
    const found = longestMatch(
      candidates.filter(({ exact }) => !exact || host === hostname),
      address,
    )
    if (found !== undefined) return { vendor: found.vendor, service: found.service }
  }
  return undefined
}

/** `a.b.example`, `b.example`, `example`. */
export function hostAndParents(host: string): readonly string[] {
  const labels = host.replace(/\.$/, "").split(".")
  return labels.map((_, start) => labels.slice(start).join("."))
}

function parseAddress(url: string | URL): URL | undefined {
  return url instanceof URL ? url : (URL.parse(url) ?? undefined)
}

function longestMatch(candidates: readonly IndexedEndpoint[], address: URL): IndexedEndpoint | undefined {
  let best: { readonly endpoint: IndexedEndpoint; readonly length: number } | undefined
  for (const endpoint of candidates) {
    const length = matchedLength(endpoint, address)
    if (length !== undefined && (best === undefined || length > best.length)) best = { endpoint, length }
  }
  return best?.endpoint
}

/** Of two matches of the same length the one that also asks for something in the query says more. */
const queryWeight = 0.5

function matchedLength(endpoint: IndexedEndpoint, { pathname, search }: URL): number | undefined {
  const { path, pathPattern, queryPattern } = endpoint
  if (queryPattern !== undefined && !queryPattern.test(search.slice(1))) return undefined
  const length =
    pathPattern === undefined ? prefixLength(path, pathname) : pathPattern.exec(pathname)?.[0].length
  return length === undefined || queryPattern === undefined ? length : length + queryWeight
}

function prefixLength(prefix: string, path: string): number | undefined {
  return path.startsWith(prefix) ? prefix.length : undefined
}
