import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Evidence, RecordedSend, Visit } from "../../../crawler/evidence.ts"
import type { Send, Tag } from "../../result.ts"
import type { Field } from "../decode/field.ts"
import type { NamedDestination } from "../destination/named-destination.ts"
import type { Naming } from "../destination/namer.ts"
import { formsOf } from "../information/canary-forms.ts"
import type { ExtractedItem } from "../information/extracted-item.ts"
import { findInformation } from "../information/find-information.ts"
import { type KeyedDigest, keyedDigest } from "../information/keyed-digest.ts"
import { isHiddenIdentity, redactedSample } from "../information/sample.ts"
import {
  asIdentifier,
  mayIdentify,
  stableIdentifiers,
  type UnnamedField,
} from "../information/stable-identifiers.ts"
import { whatTheBrowserKnew } from "../information/what-the-browser-knew.ts"
import type { ProvisionGround } from "../provision/covered-by.ts"
import { isOneDeclaredService } from "../provision/one-declared-service.ts"
import { provisionOf } from "../provision/provision-of.ts"
import { findTags, type TagOfSend } from "../tag/find-tags.ts"
import { loadsOf } from "../tag/module-chain.ts"
import { ownCookies } from "./own-cookies.ts"

/** Every send with its destination, its tag and its information; the tags; and undecoded bodies per visit. */
export interface ReadSends {
  readonly sends: readonly Send[]
  readonly tags: readonly Tag[]
  readonly undecoded: ReadonlyMap<string, number>
}

/** Reads the sends of the visits: who gets what, through which tag, under which provision. */
export function readSends(evidence: Evidence, knowledge: Knowledge, name: Naming): ReadSends {
  const { tags, ofSend } = placeTags(evidence, name)
  const undecoded = new Map<string, number>()
  const digest = keyedDigest(evidence.digestKey)
  const read = evidence.visits.flatMap((visit) => {
    const reader = readerOf(visit, { evidence, knowledge, name, digest })
    return visit.sends.map((send) => {
      const one = reader(send, ofSend.get(`${visit.id}/${send.id}`))
      if (one.send.body === "undecoded") undecoded.set(visit.id, (undecoded.get(visit.id) ?? 0) + 1)
      return one
    })
  })
  return { sends: withIdentifiers(read), tags, undecoded }
}

/** A send as read by itself, with what is left of it to be held against the others. */
interface ReadSend {
  readonly send: Send
  readonly unnamed: readonly UnnamedField[]
  readonly itemOf: (item: ExtractedItem) => Send["information"][number]
}

/** Adds what only shows once all sends are seen: identifiers under names nobody knows. */
function withIdentifiers(read: readonly ReadSend[]): readonly Send[] {
  const found = stableIdentifiers(read.flatMap(({ unnamed }) => unnamed))
  const bySend = Map.groupBy(found, ({ send }) => send)
  return read.map(({ send, itemOf }) => {
    const own = bySend.get(send.id)
    return own ? { ...send, information: [...send.information, ...own.map(asIdentifier).map(itemOf)] } : send
  })
}

function placeTags(
  { visits, target }: Evidence,
  name: Naming,
): { tags: readonly Tag[]; ofSend: ReadonlyMap<string, TagOfSend> } {
  const isApp = target.platform === "android" || target.platform === "ios"
  const toPlace = visits.flatMap((visit) => {
    const loads = loadsOf(visit)
    return visit.sends.map((send) => ({
      key: `${visit.id}/${send.id}`,
      send,
      destination: name(send.url),
      loads,
      builtIn: isApp && send.page === "",
    }))
  })
  return findTags(toPlace, name)
}

interface ReadingGround {
  readonly evidence: Evidence
  readonly knowledge: Knowledge
  readonly name: Naming
  readonly digest: KeyedDigest | undefined
}

interface ItemGround extends ProvisionGround {
  readonly digest: KeyedDigest | undefined
}

function readerOf(visit: Visit, { evidence, knowledge, name, digest }: ReadingGround) {
  const known = whatTheBrowserKnew(visit, evidence.environment)
  const canaries = (visit.canaries ?? []).map(formsOf)
  const ground: ItemGround = {
    functions: knowledge.functions,
    information: knowledge.information,
    overrides: evidence.declared.overrides,
    oneDeclaredService: isOneDeclaredService(evidence.declared),
    setByOwnResponse: ownCookies(visit, name),
    digest,
  }
  return (send: RecordedSend, tag: TagOfSend | undefined): ReadSend => {
    const destination = name(send.url)
    const service = destination.service
    const reading = {
      ...(service ? { service } : {}),
      dictionary: knowledge.parameters,
      known,
      canaries,
    }
    const { items, unnamed, undecoded } = findInformation(send, reading)
    const itemOf = (item: ExtractedItem) => withProvision(item, destination, ground)
    const found: Send = {
      ...outline(send, visit, tag),
      cause: causeOf(send, items),
      body: undecoded ? "undecoded" : send.body.state,
      party: destination.party,
      destination: destination.id,
      information: items.map(itemOf),
    }
    return { send: found, unnamed: unnamedOf(found, visit, unnamed), itemOf }
  }
}

/** Visits nobody began with an empty profile say nothing of how values differ between profiles. */
function unnamedOf(send: Send, { id, run, url }: Visit, fields: readonly Field[]): readonly UnnamedField[] {
  if (run === "recorded" || run === "attached") return []
  return fields
    .filter(mayIdentify)
    .map((field) => ({ send: send.id, visit: id, opened: url, destination: send.destination, field }))
}

/** What carries a value the tool typed would not have left so without the typing. */
function causeOf({ cause }: RecordedSend, items: readonly ExtractedItem[]): Send["cause"] {
  return cause === "page" && items.some(({ basis }) => basis === "canary") ? "canary" : cause
}

function withProvision(
  item: ExtractedItem,
  to: NamedDestination,
  ground: ItemGround,
): Send["information"][number] {
  const { raw, ...kept } = item
  const sample = redactedSample(item.category, raw)
  const digest = raw && isHiddenIdentity(item.category, raw) ? ground.digest?.(raw) : undefined
  return {
    ...kept,
    ...(sample === undefined ? {} : { sample }),
    ...(digest === undefined ? {} : { digest }),
    ...provisionOf(item, to, ground),
  }
}

type Outline = Omit<Send, "cause" | "body" | "party" | "destination" | "information">

function outline(send: RecordedSend, visit: Visit, tag: TagOfSend | undefined): Outline {
  return {
    id: `${visit.id}/${send.id}`,
    visit: visit.id,
    at: send.at,
    run: visit.run,
    choice: send.choice,
    ...(send.accepted ? { accepted: true } : {}),
    page: send.page,
    ...(send.frame ? { frame: send.frame.url } : {}),
    url: send.url,
    method: send.method,
    transport: send.transport,
    ...(send.resourceType ? { resourceType: send.resourceType } : {}),
    phase: send.phase,
    seenBy: send.seenBy,
    ...(send.initiator ? { initiator: initiatorOf(send.initiator) } : {}),
    ...(tag?.tag ? { tag: tag.tag } : {}),
    chained: tag?.chained ?? false,
    ...remoteOf(send),
    ...(send.response ? { status: send.response.status } : {}),
    ...(send.redirectedFrom ? { redirectedFrom: `${visit.id}/${send.redirectedFrom}` } : {}),
  }
}

function initiatorOf({ kind, url, chain }: NonNullable<RecordedSend["initiator"]>): Send["initiator"] {
  return { kind, ...(url === undefined ? {} : { url }), chain }
}

function remoteOf({ response, cname }: RecordedSend): Pick<Send, "remote"> {
  const ip = response?.remoteIp
  if (ip === undefined && cname === undefined) return {}
  return { remote: { ...(ip === undefined ? {} : { ip }), ...(cname === undefined ? {} : { cname }) } }
}
