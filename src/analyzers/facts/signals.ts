import type { Evidence } from "../../crawler/evidence.ts"
import type { ContactedHost, SignalItem } from "../result.ts"
import type { Naming } from "./destination/namer.ts"

/** Hosts reached without a message of the page, once per visit and kind. Listed, never judged. */
export function contactedHosts({ visits }: Evidence): readonly ContactedHost[] {
  return visits.flatMap(({ id, contacts }) => {
    const once = new Map(contacts.map(({ host, kind }) => [`${kind}|${host}`, { host, kind, visit: id }]))
    return [...once.values()]
  })
}

/** What pages did besides sending, with whose script did it. */
export function signalItems({ visits }: Evidence, name: Naming): readonly SignalItem[] {
  return visits.flatMap(({ id, signals }) =>
    signals.map(({ kind, what, script }) => ({
      kind,
      what,
      visit: id,
      ...(script === undefined ? {} : { script, destination: name(script).id }),
    })),
  )
}
