import type { Initiator } from "../evidence.ts"
import type { PageHop } from "./page/page-request.ts"

type RawInitiator = NonNullable<PageHop["initiator"]>

/** Says who started a request, from the requests that brought the scripts. */
export interface Chains {
  initiatorOf(hop: PageHop): Initiator
}

const maxDepth = 20

/** Learns which request brought each script, and from that the chain behind any request. */
export function chainsOf(hops: readonly PageHop[]): Chains {
  const broughtBy = new Map<string, PageHop>()
  const firstHops = new Map<string, PageHop>()
  for (const hop of hops) {
    if (hop.index === 0) firstHops.set(hop.requestId, hop)
    if (hop.resourceType === "Script" && !broughtBy.has(hop.url)) broughtBy.set(hop.url, hop)
  }
  const origin = (hop: PageHop) => firstHops.get(hop.requestId) ?? hop

  const chainOf = (hop: PageHop, depth: number): readonly string[] => {
    const urls = stackUrls(hop.initiator)
    if (urls.length === 0) {
      const from = hop.initiator?.url ?? workerUrl(hop)
      return from ? before(from, depth) : []
    }
    const [outermost = "", ...inner] = urls
    return [...before(outermost, depth), ...inner]
  }
  /** The chain that ends with this script or document. */
  const before = (url: string, depth: number): readonly string[] => {
    const bringer = depth < maxDepth ? broughtBy.get(url) : undefined
    const earlier = bringer ? chainOf(origin(bringer), depth + 1) : []
    return earlier.includes(url) ? earlier : [...earlier, url]
  }
  return {
    initiatorOf(hop) {
      const chain = chainOf(origin(hop), 0)
      return { ...start(hop, chain.at(-1)), chain }
    },
  }
}

function start(hop: PageHop, last: string | undefined): Omit<Initiator, "chain"> {
  if (hop.redirectedFrom) return { kind: "redirect", url: hop.redirectedFrom }
  const frame = hop.initiator?.stack?.callFrames.find(({ url }) => url !== "")
  const url = frame?.url ?? hop.initiator?.url ?? last
  const line = frame?.lineNumber ?? hop.initiator?.lineNumber
  // Lines are counted from 0 by the protocol and from 1 by people.
  return { kind: kindOf(hop), ...(url && { url }), ...(line !== undefined && { line: line + 1 }) }
}

function kindOf(hop: PageHop): Initiator["kind"] {
  switch (hop.initiator?.type) {
    case "parser":
    case "script":
    case "preload":
      return hop.initiator.type
    case "preflight":
      return "browser"
    default:
  }
  if (workerUrl(hop)) return "worker"
  if (hop.resourceType === "Document") return hop.target.parent ? "other" : "user"
  return hop.resourceType === "Other" ? "browser" : "other"
}

function workerUrl({ target }: PageHop): string | undefined {
  return target.type.includes("worker") ? target.url : undefined
}

/** Script addresses of a stack, outermost first, each once; what has no address is of no file. */
function stackUrls(initiator: RawInitiator | undefined): readonly string[] {
  const urls: string[] = []
  for (let stack = initiator?.stack; stack; stack = stack.parent)
    urls.push(...stack.callFrames.map(({ url }) => url).filter((url) => url !== ""))
  return [...new Set(urls.reverse())]
}
