import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Evidence, RecordedSend, Visit } from "../../../crawler/evidence.ts"
import type { Send, Tag } from "../../result.ts"
import type { NamedDestination } from "../destination/named-destination.ts"
import type { Naming } from "../destination/namer.ts"
import { formsOf } from "../information/canary-forms.ts"
import type { ExtractedItem } from "../information/extracted-item.ts"
import { findInformation } from "../information/find-information.ts"
import { redactedSample } from "../information/sample.ts"
import { knownBefore, whatTheBrowserKnew } from "../information/what-the-browser-knew.ts"
import type { ProvisionGround } from "../provision/covered-by.ts"
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
  const { tags, ofSend } = placeTags(evidence.visits, name)
  const undecoded = new Map<string, number>()
  const sends = evidence.visits.flatMap((visit) => {
    const reader = readerOf(visit, { evidence, knowledge, name })
    return visit.sends.map((send) => {
      const read = reader(send, ofSend.get(`${visit.id}/${send.id}`))
      if (read.body === "undecoded") undecoded.set(visit.id, (undecoded.get(visit.id) ?? 0) + 1)
      return read
    })
  })
  return { sends, tags, undecoded }
}

function placeTags(
  visits: readonly Visit[],
  name: Naming,
): { tags: readonly Tag[]; ofSend: ReadonlyMap<string, TagOfSend> } {
  const toPlace = visits.flatMap((visit) => {
    const loads = loadsOf(visit)
    return visit.sends.map((send) => ({
      key: `${visit.id}/${send.id}`,
      send,
      destination: name(send.url),
      loads,
    }))
  })
  return findTags(toPlace, name)
}

interface ReadingGround {
  readonly evidence: Evidence
  readonly knowledge: Knowledge
  readonly name: Naming
}

function readerOf(visit: Visit, { evidence, knowledge, name }: ReadingGround) {
  const known = whatTheBrowserKnew(visit, evidence.environment)
  const canaries = (visit.canaries ?? []).map(formsOf)
  const ground: ProvisionGround = {
    functions: knowledge.functions,
    information: knowledge.information,
    overrides: evidence.declared.overrides,
    oneDeclaredService: isOneDeclaredService(evidence.declared),
    setByOwnResponse: ownCookies(visit, name),
  }
  return (send: RecordedSend, tag: TagOfSend | undefined): Send => {
    const destination = name(send.url)
    const service = destination.service
    const reading = {
      ...(service ? { service } : {}),
      dictionary: knowledge.parameters,
      known: knownBefore(send, known),
      canaries,
    }
    const { items, undecoded } = findInformation(send, reading)
    const information = items.map((item) => withProvision(item, destination, ground))
    return {
      ...outline(send, visit, tag),
      cause: causeOf(send, items),
      body: undecoded ? "undecoded" : send.body.state,
      party: destination.party,
      destination: destination.id,
      information,
    }
  }
}

/** What carries a value the tool typed would not have left so without the typing. */
function causeOf({ cause }: RecordedSend, items: readonly ExtractedItem[]): Send["cause"] {
  return cause === "page" && items.some(({ basis }) => basis === "canary") ? "canary" : cause
}

/** Domains are declared, and no second service of the operator to which an identifier might belong instead. */
function isOneDeclaredService({ operator, services }: Evidence["declared"]): boolean {
  return (operator?.domains.length ?? 0) > 0 && services.length <= 1
}

function withProvision(
  item: ExtractedItem,
  to: NamedDestination,
  ground: ProvisionGround,
): Send["information"][number] {
  const { raw, ...kept } = item
  const sample = redactedSample(item.category, raw)
  return { ...kept, ...(sample === undefined ? {} : { sample }), ...provisionOf(item, to, ground) }
}

type Outline = Omit<Send, "cause" | "body" | "party" | "destination" | "information">

function outline(send: RecordedSend, visit: Visit, tag: TagOfSend | undefined): Outline {
  return {
    id: `${visit.id}/${send.id}`,
    visit: visit.id,
    run: visit.run,
    choice: send.choice,
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
