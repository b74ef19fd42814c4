import type { StoredValue, Visit } from "../../crawler/evidence.ts"
import type { Party, Send, StoredItem } from "../result.ts"
import { looksLikeIdentifier } from "./information/what-the-browser-knew.ts"
import { hostOf, isWithin } from "./party/domain.ts"

/** What was kept in the user's equipment, who set it, and which destinations received it. */
export function storedItems(
  visits: readonly Visit[],
  sends: readonly Send[],
  partyOf: (host: string) => Party,
): readonly StoredItem[] {
  const ofVisit = Map.groupBy(sends, ({ visit }) => visit)
  return visits.flatMap((visit) => {
    const carried = carriedByName(ofVisit.get(visit.id) ?? [])
    return visit.stored.map((stored) => storedItem(stored, visit, { carried, partyOf }))
  })
}

interface StoredGround {
  readonly carried: CarriedByName
  readonly partyOf: (host: string) => Party
}

function storedItem(stored: StoredValue, visit: Visit, ground: StoredGround): StoredItem {
  const carried = (ground.carried.get(stored.name) ?? []).filter((one) => isAbout(one, stored))
  const setBy = stored.setBy.find(({ url }) => url !== undefined)?.url
  return {
    id: `${visit.id}/${stored.id}`,
    area: stored.area,
    name: stored.name,
    host: stored.host,
    party: ground.partyOf(stored.host.replace(/^\./, "")),
    ...(setBy === undefined ? {} : { setBy }),
    identifier: looksLikeIdentifier(stored.value ?? ""),
    ...(stored.lifetimeDays === undefined ? {} : { lifetimeDays: stored.lifetimeDays }),
    sentTo: [...new Set(carried.map(({ send }) => send.destination))],
    provisions: [...new Set(carried.map(({ item }) => item.provision))],
    run: visit.run,
  }
}

/** A piece of information that may be a stored value on its way, by the stored name it gives. */
interface Carried {
  readonly send: Send
  readonly item: Send["information"][number]
}
type CarriedByName = ReadonlyMap<string, readonly Carried[]>

function carriedByName(sent: readonly Send[]): CarriedByName {
  const byName = new Map<string, Carried[]>()
  for (const send of sent)
    for (const item of send.information) {
      const name = storedName(item)
      if (name === undefined) continue
      const known = byName.get(name)
      if (known) known.push({ send, item })
      else byName.set(name, [{ send, item }])
    }
  return byName
}

const namedInReason = /^value-is-(?:cookie|stored): (.*)$/s

function storedName({ where, name, reason }: Carried["item"]): string | undefined {
  return where === "cookie" ? name : namedInReason.exec(reason)?.[1]
}

function isSentTo(host: string, cookieHost: string): boolean {
  return cookieHost.startsWith(".") ? isWithin(host, cookieHost.slice(1)) : host === cookieHost
}

/** A cookie goes to the hosts it was set for; two of the same name elsewhere are others. */
function isAbout({ send, item }: Carried, stored: StoredValue): boolean {
  if (item.where !== "cookie") return true
  return stored.area === "cookie" && isSentTo(hostOf(send.url), stored.host)
}
