import type { Evidence, Visit } from "../../crawler/evidence.ts"
import type { ContactedHost, Send, SignalItem } from "../result.ts"
import type { Naming } from "./destination/namer.ts"
import { examiningDevice } from "./examines-device.ts"

/** Hosts reached without a message of the page, once per visit and kind. Listed, never judged. */
export function contactedHosts({ visits }: Evidence): readonly ContactedHost[] {
  return visits.flatMap(({ id, contacts }) => {
    const once = new Map(contacts.map(({ host, kind }) => [`${kind}|${host}`, { host, kind, visit: id }]))
    return [...once.values()]
  })
}

/** What pages did besides sending, with whose script did it; and what was typed and met again in a send, by whom. */
export function signalItems(
  { visits }: Evidence,
  name: Naming,
  sends: readonly Send[],
): readonly SignalItem[] {
  return [...visits.flatMap((visit) => doneBy(visit, name)), ...typedAndSent(sends)]
}

/** That the tool typed something is no deed of the page. */
function doneBy({ id, signals }: Visit, name: Naming): readonly SignalItem[] {
  return examiningDevice(signals)
    .filter(({ kind }) => kind !== "canary")
    .map(({ kind, what, script }) => ({
      kind,
      what,
      visit: id,
      ...(script === undefined ? {} : { script, destination: name(script).id }),
    }))
}

/** Once per category and destination in a visit. */
function typedAndSent(sends: readonly Send[]): readonly SignalItem[] {
  const once = new Map<string, SignalItem>()
  for (const { visit, destination, initiator, information } of sends)
    for (const { basis, category } of information) {
      const key = `${visit} ${category} ${destination}`
      if (basis !== "canary" || once.has(key)) continue
      const script = initiator?.url
      once.set(key, { kind: "canary", what: category, visit, ...(script && { script }), destination })
    }
  return [...once.values()]
}
