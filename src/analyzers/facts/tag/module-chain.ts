import type { RecordedSend, Visit } from "../../../crawler/evidence.ts"

/** A document, script or hop that led to a send. `frame`: a document shown inside another. `hop`: it redirected. */
export interface Module {
  readonly url: string
  readonly frame: boolean
  readonly hop?: boolean
}

/**
 * The modules that led to a send, outermost first. A stack ends where a script was loaded, so the chain goes on
 * through the send that loaded its outermost script, and through the hops of a redirect. Empty where nobody saw
 * what started the send.
 */
export function moduleChain(send: RecordedSend, loads: Loads): readonly Module[] {
  const chain: string[] = []
  const seen = new Set<string>([send.id])
  const hops = new Set<string>()
  let at: RecordedSend | undefined = send
  while (at && chain.length < deepest) {
    const hop = parentHop(at, loads)
    const own = ledBy(at, hop)
    if (own.includes(unnamedFrame)) return []
    chain.unshift(...own.filter((url) => url !== chain[0]))
    if (isRedirected(at)) hops.add(own.at(-1) ?? "")
    at = hop ?? loads.byUrl.get(own[0] ?? "")
    if (at && seen.has(at.id)) break
    if (at) seen.add(at.id)
  }
  const each = chain.filter((url, index) => url !== chain[index - 1])
  return each.map((url) => moduleAt(url, { loads, hops }))
}

function ledBy(send: RecordedSend, hop: RecordedSend | undefined): readonly string[] {
  return hop ? [addressOf(hop.url)] : startedBy(send)
}

function moduleAt(url: string, { loads, hops }: { loads: Loads; hops: ReadonlySet<string> }): Module {
  return { url, frame: isFrame(loads.byUrl.get(url)), ...(hops.has(url) && { hop: true }) }
}

function isRedirected({ redirectedFrom, initiator }: RecordedSend): boolean {
  return redirectedFrom !== undefined || initiator?.kind === "redirect"
}

const deepest = 50

/** The sends of a visit by id and by address, so that what loaded a script or document can be found. */
export interface Loads {
  readonly byId: ReadonlyMap<string, RecordedSend>
  readonly byUrl: ReadonlyMap<string, RecordedSend>
}

export function loadsOf(visit: Visit): Loads {
  const byUrl = new Map<string, RecordedSend>()
  for (const send of visit.sends) {
    const address = addressOf(send.url)
    if (loadsModule(send) && !byUrl.has(address)) byUrl.set(address, send)
  }
  return { byId: new Map(visit.sends.map((send) => [send.id, send])), byUrl }
}

function loadsModule(send: RecordedSend): boolean {
  return /^(script|document|iframe|frame|subdocument|stylesheet|style|worker|sharedworker|serviceworker|other)?$/i.test(
    send.resourceType ?? "",
  )
}

function isFrame(load: RecordedSend | undefined): boolean {
  return /^(document|iframe|frame|subdocument)$/i.test(load?.resourceType ?? "") && load?.target === "iframe"
}

function parentHop(send: RecordedSend, loads: Loads): RecordedSend | undefined {
  return send.redirectedFrom === undefined ? undefined : loads.byId.get(send.redirectedFrom)
}

/** A document without an address of its own: who wrote into it cannot be told. */
const unnamedFrame = "about:"

/** What the initiator says; where it says nothing, what happens inside a frame is the frame's doing. */
function startedBy(send: RecordedSend): readonly string[] {
  const { initiator, frame } = send
  const chain = initiator?.chain ?? []
  const before = initiator?.kind === "redirect" && initiator.url ? [initiator.url] : []
  const named = [...chain, ...before].map(addressOf).filter((url) => /^https?:/.test(url))
  if (named.length > 0) return named
  if (chain.some(isUnnamed) || isUnnamed(frame?.url ?? "")) return [unnamedFrame]
  const inner = addressOf(frame?.url ?? "")
  const isInside = inner !== addressOf(send.page) && inner !== addressOf(send.url)
  return isInside && /^https?:/.test(inner) ? [inner] : []
}

function isUnnamed(url: string): boolean {
  return /^(about|data):/.test(url)
}

/** The address without its fragment. */
function addressOf(url: string): string {
  return url.replace(/#.*$/, "")
}
