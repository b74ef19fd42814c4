import type { RecordedSend, Visit } from "../../../crawler/evidence.ts"

/**
 * The modules (documents and scripts, by address) that led to a send, outermost first, the page itself left out
 * where it is the first. A stack ends where a script was loaded, so the chain goes on through the send that
 * loaded its outermost script, and through the hops of a redirect.
 */
export function moduleChain(send: RecordedSend, loads: Loads): readonly string[] {
  const chain: string[] = []
  const seen = new Set<string>([send.id])
  let at: RecordedSend | undefined = send
  while (at && chain.length < deepest) {
    const hop = parentHop(at, loads)
    const own: readonly string[] = hop ? [hop.url] : ownChain(at)
    chain.unshift(...own.filter((url) => url !== chain[0]))
    at = hop ?? loads.byUrl.get(own[0] ?? "")
    if (at && seen.has(at.id)) break
    if (at) seen.add(at.id)
  }
  return withoutRepeats(chain)
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
    const address = withoutFragment(send.url)
    if (loadsModule(send) && !byUrl.has(address)) byUrl.set(address, send)
  }
  return { byId: new Map(visit.sends.map((send) => [send.id, send])), byUrl }
}

function loadsModule(send: RecordedSend): boolean {
  return /^(script|document|iframe|subdocument|worker|sharedworker|serviceworker|other)?$/i.test(
    send.resourceType ?? "",
  )
}

function parentHop(send: RecordedSend, loads: Loads): RecordedSend | undefined {
  return send.redirectedFrom === undefined ? undefined : loads.byId.get(send.redirectedFrom)
}

function ownChain(send: RecordedSend): readonly string[] {
  const chain = (send.initiator?.chain ?? []).map(withoutFragment).filter((url) => /^https?:/.test(url))
  if (chain.length > 0) return chain
  const frame = withoutFragment(send.frame?.url ?? "")
  return /^https?:/.test(frame) && frame !== withoutFragment(send.url) ? [frame] : []
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "")
}

function withoutRepeats(chain: readonly string[]): string[] {
  return chain.filter((url, at) => url !== chain[at - 1])
}
