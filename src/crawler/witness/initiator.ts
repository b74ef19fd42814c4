import type { Initiator } from "../evidence.ts"
import type { PageHop } from "./page/page-request.ts"
import type { Placements } from "./placements.ts"

type Stack = NonNullable<NonNullable<PageHop["initiator"]>["stack"]>

/** Says who started a request, from the requests that brought the scripts. */
export interface Chains {
  initiatorOf(hop: PageHop): Initiator
  /** The request behind it: a preflight is sent for another one, a redirect goes on with its first hop. */
  behind(hop: PageHop): PageHop
}

/** What a chain is made of. */
export interface Brought {
  readonly hops: readonly PageHop[]
  /** Requests before these that may have brought their scripts. */
  readonly before?: readonly PageHop[]
  readonly placed?: Pick<Placements, "frames" | "scripts">
  /** The page the visit opened: its first document is the visitor's own doing. */
  readonly mainTarget?: string
}

const maxDepth = 20

/** Learns which request brought each script, and from that the chain behind any request. */
export function chainsOf({ hops, before: earlier = [], placed, mainTarget }: Brought): Chains {
  const broughtBy = new Map<string, PageHop>()
  const firstHops = new Map<string, PageHop>()
  for (const hop of [...earlier, ...hops, ...(placed?.scripts ?? [])]) {
    if (hop.index === 0) firstHops.set(hop.requestId, hop)
    if (bringsScript(hop) && !broughtBy.has(hop.url)) broughtBy.set(hop.url, hop)
  }
  const asked = hops.find((hop) => isTopDocument(hop) && hop.target.id === mainTarget)
  const behind = (hop: PageHop) => {
    const { type, requestId } = hop.initiator ?? {}
    return firstHops.get((type === "preflight" && requestId) || hop.requestId) ?? hop
  }
  const chainOf = (hop: PageHop, depth: number): readonly string[] => {
    const urls = stackUrls(hop.initiator?.stack)
    const from = urls[0] ?? (hop === asked ? undefined : startOf(hop))
    return from === undefined ? [] : [...before(from, depth, hop.frame), ...urls.slice(1)]
  }
  /** The chain that ends with this script or document; `frame` is where it ran or stood. */
  const before = (url: string, depth: number, frame: string | undefined): readonly string[] => {
    const earlier = depth < maxDepth ? broughtHere(url, depth + 1, frame) : []
    return earlier.includes(url) ? earlier : [...earlier, url]
  }
  const broughtHere = (url: string, depth: number, frame: string | undefined): readonly string[] => {
    const bringer = broughtBy.get(url)
    if (bringer) return chainOf(behind(bringer), depth)
    // A document of no address of its own is of whoever put its frame there.
    const placement = isLocal(url) && frame !== undefined ? placed?.frames.get(frame) : undefined
    if (placement === undefined) return []
    const urls = stackUrls(placement.stack)
    return [...before(urls[0] ?? placement.parentUrl, depth, placement.parent), ...urls.slice(1)]
  }
  return {
    behind,
    initiatorOf(hop) {
      const chain = chainOf(behind(hop), 0).map(shortened)
      const kind = hop.redirectedFrom ? "redirect" : kindOf(hop, asked)
      return {
        kind,
        ...(hop.redirectedFrom ? { url: hop.redirectedFrom } : placeOf(behind(hop), chain)),
        chain,
      }
    },
  }
}

function placeOf(hop: PageHop, chain: readonly string[]): Pick<Initiator, "url" | "line"> {
  const frame = hop.initiator?.stack?.callFrames.find(({ url }) => url !== "")
  const url = frame?.url ?? givenUrl(hop) ?? chain.at(-1)
  const line = frame?.lineNumber ?? hop.initiator?.lineNumber
  // Lines are counted from 0 by the protocol and from 1 by people.
  return { ...(url && { url: shortened(url) }), ...(line !== undefined && { line: line + 1 }) }
}

/** What started a request that no script's stack tells of. */
function startOf(hop: PageHop): string | undefined {
  const given = givenUrl(hop) ?? workerUrl(hop)
  if (given !== undefined) return given
  // What shows another document in a window is the page in it, or the one that opened it.
  if (isTopDocument(hop)) return /^https?:/.test(hop.page) ? hop.page : undefined
  return hop.frame !== undefined && isLocal(hop.documentUrl) ? hop.documentUrl : undefined
}

/** The browser's placeholder for a document it does not name is no address. */
function givenUrl({ initiator, documentUrl }: PageHop): string | undefined {
  return initiator?.url === "about:client" ? documentUrl : initiator?.url
}

function kindOf(hop: PageHop, asked: PageHop | undefined): Initiator["kind"] {
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
  if (hop.resourceType === "Document") return hop === asked ? "user" : "other"
  return hop.resourceType === "Other" ? "browser" : "other"
}

/** What a worker imports (`importScripts`) is of no kind of its own in the protocol. */
function bringsScript({ resourceType, target }: PageHop): boolean {
  return resourceType === "Script" || (resourceType === "Other" && target.type.includes("worker"))
}

function isTopDocument({ resourceType, frame, target }: PageHop): boolean {
  return resourceType === "Document" && frame === target.id && target.parent === undefined
}

function workerUrl({ target }: PageHop): string | undefined {
  return target.type.includes("worker") ? target.url : undefined
}

function isLocal(url: string): boolean {
  return /^(about|blob|data):/.test(url)
}

/** A `data:` address is its own content. */
function shortened(url: string): string {
  return url.startsWith("data:") ? url.slice(0, 100) : url
}

/** Script addresses of a stack, outermost first, each once; what has no address is of no file. */
function stackUrls(from: Stack | undefined): readonly string[] {
  const urls: string[] = []
  for (let stack = from; stack; stack = stack.parent)
    urls.push(...stack.callFrames.map(({ url }) => url).filter((url) => url !== ""))
  return [...new Set(urls.reverse())]
}
