import type { StoredValue, Visit } from "../../crawler/evidence.ts"
import type { Party, Provision, Send, StoredItem } from "../result.ts"
import { looksLikeIdentifier } from "./information/what-the-browser-knew.ts"
import { hostOf, isWithin } from "./party/domain.ts"

/** What was kept in the user's equipment, who set it, and which destinations received it. */
export function storedItems(
  visits: readonly Visit[],
  sends: readonly Send[],
  partyOf: (host: string) => Party,
): readonly StoredItem[] {
  return visits.flatMap((visit) => {
    const sent = sends.filter((send) => send.visit === visit.id)
    return visit.stored.map((stored) => storedItem(stored, visit, { sent, partyOf }))
  })
}

interface StoredGround {
  readonly sent: readonly Send[]
  readonly partyOf: (host: string) => Party
}

function storedItem(stored: StoredValue, visit: Visit, ground: StoredGround): StoredItem {
  const carriers = ground.sent.filter((send) => carries(send, stored))
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
    sentTo: [...new Set(carriers.map(({ destination }) => destination))],
    provisions: provisionsOf(carriers, stored),
    run: visit.run,
  }
}

function carries(send: Send, stored: StoredValue): boolean {
  return send.information.some((item) => isAbout({ url: send.url, item }, stored))
}

interface Carried {
  readonly url: string
  readonly item: Send["information"][number]
}

function isSentTo(host: string, cookieHost: string): boolean {
  return cookieHost.startsWith(".") ? isWithin(host, cookieHost.slice(1)) : host === cookieHost
}

/** A cookie goes to the hosts it was set for; two of the same name elsewhere are others. */
function isAbout({ url, item }: Carried, stored: StoredValue): boolean {
  if (item.where === "cookie")
    return stored.area === "cookie" && item.name === stored.name && isSentTo(hostOf(url), stored.host)
  return (
    item.reason === `value-is-cookie: ${stored.name}` || item.reason === `value-is-stored: ${stored.name}`
  )
}

function provisionsOf(carriers: readonly Send[], stored: StoredValue): Provision[] {
  const items = carriers.flatMap(({ url, information }) =>
    information.filter((item) => isAbout({ url, item }, stored)),
  )
  return [...new Set(items.map(({ provision }) => provision))]
}
