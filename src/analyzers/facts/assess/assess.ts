import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Evidence, Visit } from "../../../crawler/evidence.ts"
import type { Assessment, Destination, Notice, Send } from "../../result.ts"
import type { Naming } from "../destination/namer.ts"
import { findStatement } from "../match/find-statement.ts"
import type { Sought, Statement } from "../match/statement.ts"
import { type FoundNotices, noticeRecord } from "../notices.ts"
import { type Choices, choicesMade } from "../states/choices.ts"
import { coverSends } from "../states/cover-sends.ts"
import { settleChoices } from "../states/settle-choices.ts"
import { type ReceivedCategory, receivedCategories } from "./categories.ts"
import { informationRecord } from "./information-record.ts"
import { isMainSure, isToolCausedOnly, needOf } from "./need.ts"
import { isMissingUnsure, needsReading } from "./needs-reading.ts"
import { optOutOffered } from "./opt-out-items.ts"
import { appliedOverrides, overrideFields, setAside } from "./overrides.ts"
import { provisionsInStates } from "./provisions-in-states.ts"
import { reasonsOf } from "./reasons.ts"
import { verdictOf } from "./verdict.ts"

export interface AssessmentGround {
  readonly evidence: Evidence
  readonly knowledge: Knowledge
  /** The visits to the service itself. */
  readonly visits: readonly Visit[]
  readonly name: Naming
  readonly sends: readonly Send[]
  readonly destinations: readonly Destination[]
  readonly found: FoundNotices
}

/** Holds every destination against the notices, and the notices' entries against the destinations. */
export function assess(ground: AssessmentGround): {
  readonly assessments: readonly Assessment[]
  readonly notices: readonly Notice[]
  /** The sends, with items 3 and 4 where the states of choice give them. */
  readonly sends: readonly Send[]
} {
  const bySend = Map.groupBy(ground.sends, ({ destination }) => destination)
  const choices = choicesMade(ground)
  const held = ground.destinations.map((destination, at) => {
    const sends = bySend.get(destination.id) ?? []
    return hold(
      {
        id: `a${at + 1}`,
        destination,
        sends,
        received: receivedCategories(sends, ground.knowledge.information),
      },
      { ...ground, choices },
    )
  })
  const ofEntry = destinationsOfEntries(held)
  const covered = new Map(held.flatMap(({ sends }) => sends.map((send) => [send.id, send] as const)))
  return {
    sends: ground.sends.map((send) => covered.get(send.id) ?? send),
    assessments: held.map(({ assessment }) => assessment),
    notices: ground.found.read.map((notice) => noticeRecord(notice, ground, ofEntry)),
  }
}

/** One destination with all that was sent to it. */
interface Case {
  readonly id: string
  readonly destination: Destination
  readonly sends: readonly Send[]
  readonly received: readonly ReceivedCategory[]
}

interface Held {
  readonly assessment: Assessment
  readonly statement: Statement
  readonly sends: readonly Send[]
}

interface HoldingGround extends AssessmentGround {
  readonly choices: Choices
}

function optOutRecord(
  items: NonNullable<Assessment["optOut"]>,
  onlyOthersPages: boolean,
): NonNullable<Assessment["optOut"]> {
  return onlyOthersPages ? { ...items, onlyOthersPages } : items
}

function hold(one: Case, ground: HoldingGround): Held {
  const { destination } = one
  const { knowledge } = ground
  const table = knowledge.information
  const overrides = appliedOverrides(destination.id, one.received, ground.evidence.declared.overrides)
  const overruled = new Set(overrides.flatMap(({ categories }) => categories))
  const sought = soughtFor(one, setAside(overrides), ground)
  const statement = findStatement(
    sought,
    { notices: ground.found.read, others: ground.found.others, complete: ground.found.complete },
    knowledge,
  )
  const offered = optOutOffered({ statement, received: one.received, ...ground })
  const settled = settleChoices(one.sends, { ...ground, destination, sought, optOut: offered })
  const sends = coverSends(one.sends, { settled, overruled, table })
  const received = receivedCategories(sends, table)
  const need = needOf({ party: destination.party, sends, overruled }, table)
  const mainSure = isMainSure(sends, table)
  const toolCausedOnly = isToolCausedOnly(sends, table)
  const noticeEmpty = isEmpty(ground.found)
  const documentUnread = ground.found.unreadable.length > 0
  const verdict = verdictOf({
    need,
    statement: statement.statement,
    handlerKnown: mainSure && isHandlerKnown(destination),
    serviceOrHostNamed: statement.matches.length > 0,
    chainedOnly: destination.chainedOnly,
    placedByOperator: destination.placedByOperator,
    toolCausedOnly,
    noticeEmpty,
    namedInText: statement.namedInText !== undefined,
    needsReading: needsReading(statement) || isMissingUnsure(statement, received),
  })
  const information = informationRecord(received, {
    ...ground,
    destination,
    statement,
    overruled,
    settled,
  })
  const assessment = {
    id: one.id,
    destination: destination.id,
    tags: destination.tags,
    need,
    provisions: provisionsInStates(sends),
    ...(settled.states ? { states: settled.states } : {}),
    ...(settled.consent ? { consent: settled.consent } : {}),
    information,
    operatorStated: statement.operatorStated,
    purposeStated: statement.purposeStated,
    purposeOwnStated: statement.purposeOwnStated,
    purposeDestinationStated: statement.purposeDestinationStated,
    purposeDestination: statement.purposeDestination,
    ...(offered.items ? { optOut: optOutRecord(offered.items, offered.onlyOthersPages) } : {}),
    statement: statement.statement,
    verdict,
    reasons: reasonsOf({
      destination,
      statement,
      received,
      need,
      noticeEmpty,
      documentUnread,
      mainSure,
      toolCausedOnly,
      overrides,
      settled,
    }),
    search: statement.search,
    ...overrideFields(overrides),
    sends: sends.map(({ id }) => id),
  }
  return { assessment, statement, sends }
}

/** What the operator set aside weighs as little as what every request shows. */
function soughtFor(
  { destination, sends, received }: Case,
  aside: ReadonlySet<string>,
  { name }: AssessmentGround,
): Sought {
  const { vendor, service, aliases } = name(sends[0]?.url ?? "")
  const { operator, operatorOriginal, function: what } = destination
  return {
    id: destination.id,
    hosts: destination.hosts,
    ...(vendor ? { vendor } : {}),
    ...(service ? { service } : {}),
    ...(operator === undefined ? {} : { operator }),
    ...(operatorOriginal === undefined ? {} : { operatorOriginal }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(what === undefined ? {} : { function: what }),
    categories: received.map(({ category, metadataOnly, along }) => ({
      category,
      along,
      metadataOnly: metadataOnly || aside.has(category),
    })),
  }
}

/** Who handles what arrives: by a vendor file or the entity list, a declared group company, or the operator itself. */
function isHandlerKnown({ knownBy, party }: Destination): boolean {
  return knownBy !== "none" || party === "affiliate" || party === "self"
}

function isEmpty({ read, complete }: FoundNotices): boolean {
  return complete && read.every(({ entries, mentions }) => entries.length + mentions.length === 0)
}

function destinationsOfEntries(held: readonly Held[]): ReadonlyMap<string, readonly string[]> {
  const pairs = held.flatMap(({ assessment, statement }) =>
    statement.matches.map(({ entry }) => ({ entry, destination: assessment.destination })),
  )
  const byEntry = Map.groupBy(pairs, ({ entry }) => entry)
  return new Map([...byEntry].map(([entry, all]) => [entry, all.map(({ destination }) => destination)]))
}
