import type { Contact, Reconciliation, RecordedSend, Witness } from "../evidence.ts"
import { withBodiesOfPages } from "./body-of-worker.ts"
import { chainsOf } from "./initiator.ts"
import { match, mayBeOnNetwork, onNetwork, type Pair, startOf } from "./match.ts"
import type { PageHop } from "./page/page-request.ts"
import type { Placements } from "./placements.ts"
import { type Moment, toSend } from "./to-send.ts"
import { browserOwnRule } from "./wire/browser-own.ts"
import type { WireContact, WireHop } from "./wire/wire-request.ts"

/** What the two witnesses recorded of one visit. */
export interface TwoRecords {
  readonly page: readonly PageHop[]
  /** Absent when there is no wire witness. */
  readonly wire?: readonly WireHop[]
  readonly contacts: readonly WireContact[]
  readonly aliases: ReadonlyMap<string, string>
  /** Wire hops claimed though another visit might have sent them. */
  readonly unsure: number
  readonly placed?: Placements
  /** Requests of the same documents before these, which may have brought their scripts. */
  readonly before?: readonly PageHop[]
}

export interface Reconciled {
  readonly sends: readonly RecordedSend[]
  readonly contacts: readonly Contact[]
  readonly reconciliation: Reconciliation
}

/** Makes one record of two: every request either witness saw, each once, and how far they agree. */
export function reconcile(records: TwoRecords, moment: Moment): Reconciled {
  const sentOnWire = (records.wire ?? []).filter((hop) => hop.sent !== undefined)
  const isSent = records.wire ? onNetwork : mayBeOnNetwork
  const { pairs, notSent, ambiguous } = match(records.page, sentOnWire, isSent)
  const own = countOwn(pairs)
  const kept = withBodiesOfPages(pairs, notSent)
    .filter((pair) => ownRule(pair) === undefined)
    .sort((a, b) => startOf(a) - startOf(b))
  const { page: hops, placed, before } = records
  const chains = chainsOf({
    hops,
    ...(before && { before }),
    ...(placed && { placed }),
    ...(moment.mainTarget && { mainTarget: moment.mainTarget }),
  })
  const sends = kept.map((pair, index) =>
    toSend({ pair, id: `s${index + 1}`, aliases: records.aliases, chains }, moment),
  )
  return {
    sends,
    contacts: contactsOf(records, notSent, sends, moment),
    reconciliation: {
      witnesses: records.wire ? ["page", "wire"] : (["page"] satisfies Witness[]),
      ...agreement(kept),
      browserOwn: Object.values(own).reduce((sum, count) => sum + count, 0),
      browserOwnByRule: own,
      ambiguous: ambiguous + records.unsure,
    },
  }
}

function ownRule({ page, wire }: Pair): string | undefined {
  return page === undefined && wire ? browserOwnRule(wire) : undefined
}

function countOwn(pairs: readonly Pair[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const pair of pairs) {
    const rule = ownRule(pair)
    if (rule) counts[rule] = (counts[rule] ?? 0) + 1
  }
  return counts
}

function agreement(pairs: readonly Pair[]) {
  const count = (which: (pair: Pair) => boolean) => pairs.filter(which).length
  return {
    wire: count(({ wire }) => wire !== undefined),
    page: count(({ page }) => page !== undefined),
    both: count(({ page, wire }) => page !== undefined && wire !== undefined),
    wireOnly: count(({ page }) => page === undefined),
    pageOnly: count(({ wire }) => wire === undefined),
  }
}

/** Hosts reached, or meant to be reached, that no send of the visit went to. */
function contactsOf(
  { wire = [], contacts }: TwoRecords,
  notSent: readonly PageHop[],
  sends: readonly RecordedSend[],
  { startedAt }: Moment,
): readonly Contact[] {
  const ownHosts = wire.filter((hop) => browserOwnRule(hop)).map((hop) => new URL(hop.url).hostname)
  const known = new Set([...sends.map(({ url }) => new URL(url).hostname), ...ownHosts])
  const met = new Map<string, Contact>()
  const add = (host: string, kind: Contact["kind"], at: number) => {
    const before = met.get(host)
    // A connection says more than the look-up of its name.
    if (known.has(host) || host === "" || (before && !(before.kind === "dns" && kind === "preconnect")))
      return
    met.set(host, { host, kind, at: Math.max(0, at - startedAt) })
  }
  for (const { host, kind, at } of contacts) add(host, kind, at)
  for (const hop of notSent) if (tried(hop)) add(new URL(hop.url).hostname, "other", hop.at)
  return [...met.values()]
}

/** Whether a request that was never sent failed at the network, and not in the browser. */
function tried(hop: PageHop): boolean {
  // Of a socket or a session no failure is told: what the browser blocks itself is not even begun.
  if (hop.kind !== "http") return true
  const { errorText, blockedReason } = hop.failure ?? {}
  return !onNetwork(hop) && !blockedReason && /^net::ERR_(?!ABORTED|BLOCKED|FAILED)/.test(errorText ?? "")
}
