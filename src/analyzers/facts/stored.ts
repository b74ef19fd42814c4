import type { StoredValue, Visit } from "../../crawler/evidence.ts"
import type { Party, Provision, Send, StoredItem } from "../result.ts"
import { looksLikeIdentifier } from "./information/what-the-browser-knew.ts"

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
  return send.information.some((item) => isAbout(item, stored))
}

function isAbout(item: Send["information"][number], stored: StoredValue): boolean {
  if (item.where === "cookie") return stored.area === "cookie" && item.name === stored.name
  return (
    item.reason === `value-is-cookie: ${stored.name}` || item.reason === `value-is-stored: ${stored.name}`
  )
}

function provisionsOf(carriers: readonly Send[], stored: StoredValue): Provision[] {
  const items = carriers.flatMap((send) => send.information.filter((item) => isAbout(item, stored)))
  return [...new Set(items.map(({ provision }) => provision))]
}
