import type { ParameterTable } from "../../config/knowledge/tables.ts"
import type { Evidence, Signal, Visit } from "../../crawler/evidence.ts"
import type { ContactedHost, RefusedAddress, Send, SignalItem } from "../result.ts"
import type { Naming } from "./destination/namer.ts"
import { examiningDevice } from "./examines-device.ts"
import { handedInformation } from "./handed-information.ts"
import { whatTheBrowserKnew } from "./information/what-the-browser-knew.ts"

/** Hosts reached without a message of the page, once per visit and kind. Listed, never judged. */
export function contactedHosts({ visits }: Evidence): readonly ContactedHost[] {
  return visits.flatMap(({ id, contacts }) => {
    const once = new Map(contacts.map(({ host, kind }) => [`${kind}|${host}`, { host, kind, visit: id }]))
    return [...once.values()]
  })
}

/** Addresses outside the public Internet that nothing was let to, once per visit. */
export function refusedAddresses({ visits }: Evidence): readonly RefusedAddress[] {
  return visits.flatMap(({ id, refused = [] }) =>
    [...Map.groupBy(refused, ({ url }) => url.replace(/[?#].*$/s, ""))].map(([url, sends]) => {
      return { url, visit: id, count: sends.length }
    }),
  )
}

/** What signals are read with. */
export interface SignalGround {
  readonly evidence: Evidence
  readonly dictionary: ParameterTable
  readonly name: Naming
}

/**
 * What pages did besides sending, with whose script did it and what it handed to the app; and what was typed and met
 * again in a send, by whom.
 */
export function signalItems(ground: SignalGround, sends: readonly Send[]): readonly SignalItem[] {
  return [...ground.evidence.visits.flatMap((visit) => doneBy(visit, ground)), ...typedAndSent(sends)]
}

/** That the tool typed something is no deed of the page. */
function doneBy(visit: Visit, { evidence, dictionary, name }: SignalGround): readonly SignalItem[] {
  const done = examiningDevice(visit.signals).filter(({ kind }) => kind !== "canary")
  const known = done.some(isHandingOver) ? whatTheBrowserKnew(visit, evidence.environment) : []
  return done.map((signal) => ({
    kind: signal.kind,
    ...(isHandingOver(signal) ? handedInformation(signal, { dictionary, known }) : { what: signal.what }),
    visit: visit.id,
    ...(signal.script === undefined ? {} : { script: signal.script, destination: name(signal.script).id }),
  }))
}

function isHandingOver({ kind }: Signal): boolean {
  return kind === "bridge" || kind === "intent"
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
